import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Spinner, Textarea,
} from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useAct } from '../api/queries';
import { Trouble } from '../components/Trouble';
import { t } from '../texts';
import { people } from './api';
import styles from './People.module.css';
import { peopleTexts as w } from './texts';
import type { Kept, PersonKey } from './wire';

interface DeletePersonDialogProps {
  person: PersonKey;
  name: string;
  close: () => void;
  done?: () => void;
}

/** Says what goes and what stays, and asks why. */
export function DeletePersonDialog({ person: { channelId, userId }, name, close, done }: DeletePersonDialogProps) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const kept = useQuery({ queryKey: ['kept', channelId, userId], queryFn: () => people.kept({ channelId, userId }), staleTime: 0, gcTime: 0 });
  const act = useAct(people.delete, () => {
    void queries.invalidateQueries({ queryKey: ['people'] });
    done?.();
    close();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kept.data && reason.trim()) act.mutate({ channelId, userId, reason });
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{w.title(name)}</DialogTitle>
            <DialogContent className={styles.form}>
              {kept.isPending && <Spinner label={t.loading} />}
              <Trouble error={kept.error ?? act.error} />
              {kept.data && <GoesAndStays kept={kept.data} />}
              <Field label={w.reason} required>
                <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" className={styles.danger} disabledFocusable={!kept.data || reason.trim() === '' || act.isPending}>{w.submit}</Button>
              <Button onClick={close}>{t.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function GoesAndStays({ kept: { conversations, lines, requests, files, holder } }: { kept: Kept }) {
  return (
    <>
      <h3>{w.goes}</h3>
      <ul>
        <li>{w.conversationsOf(conversations, w.lines(lines))}</li>
        {requests > 0 && <li>{w.requests(requests)}</li>}
        {files > 0 && <li>{w.files(files)}</li>}
        <li>{w.memory}</li>
        {holder && <li>{w.holder(holder)}</li>}
      </ul>
      <h3>{w.stays}</h3>
      <ul>
        <li>{w.tombstone}</li>
        <li>{w.audit}</li>
        <li>{w.elsewhere}</li>
      </ul>
    </>
  );
}
