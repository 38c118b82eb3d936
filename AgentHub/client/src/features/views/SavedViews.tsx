import {
  Button, Field, Input, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger,
} from '@fluentui/react-components';
import { BookmarkRegular, DeleteRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../components/FormDialog';
import { Trouble } from '../../components/Trouble';
import { type Screen, views } from './api';
import { viewTexts } from './texts';

interface SavedViewsProps {
  screen: Screen;
  /** What the list is narrowed down to now; empty: nothing. */
  query: string;
  show: (query: string) => void;
}

/** What this agent narrows a list down to, by names of their own. */
export function SavedViews({ screen, query, show }: SavedViewsProps) {
  const queries = useQueryClient();
  const [naming, setNaming] = useState(false);
  const { data } = useQuery({ queryKey: ['views'], queryFn: views.list });
  const renew = () => queries.invalidateQueries({ queryKey: ['views'] });
  const remove = useMutation({ mutationFn: views.remove, onSettled: renew });
  const own = (data ?? []).filter(view => view.screen === screen);
  return (
    <>
      <Menu inline positioning="below-end">
        <MenuTrigger>
          <Button size="small" appearance="subtle" icon={<BookmarkRegular />} aria-label={viewTexts.title} title={viewTexts.title} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {own.map(view => <MenuItem key={view.id} onClick={() => show(view.query)}>{view.name}</MenuItem>)}
            {own.length > 0 && <MenuDivider />}
            <MenuItem disabled={query === ''} onClick={() => setNaming(true)}>{viewTexts.save}</MenuItem>
            {own.map(view => (
              <MenuItem key={`remove-${view.id}`} icon={<DeleteRegular />} onClick={() => remove.mutate(view.id)}>
                {viewTexts.remove(view.name)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {naming && <NameView screen={screen} query={query} close={() => setNaming(false)} saved={renew} />}
    </>
  );
}

interface NameViewProps {
  screen: Screen;
  query: string;
  close: () => void;
  saved: () => Promise<void>;
}

function NameView({ screen, query, close, saved }: NameViewProps) {
  const [name, setName] = useState('');
  const save = useMutation({ mutationFn: views.save, onSuccess: close, onSettled: saved });
  return (
    <FormDialog
      title={viewTexts.save}
      action={viewTexts.submit}
      mustWait={name.trim() === '' || save.isPending}
      submit={() => save.mutate({ screen, name, query })}
      edited={save.reset}
      close={close}>
      <Trouble error={save.error} />
      <Field label={viewTexts.name} required>
        <Input autoFocus value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
    </FormDialog>
  );
}
