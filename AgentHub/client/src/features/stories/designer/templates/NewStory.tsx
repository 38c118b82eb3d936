import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../../../components/FormDialog';
import { Trouble } from '../../../../components/Trouble';
import { navigate } from '../../../../routing/location';
import { designs } from '../api';
import { textOf } from '../document/json';
import { write } from '../document/write';
import { designerTexts } from '../texts';
import { storyFrom, type TemplateName, templateNames } from './templates';

/** A story from nothing, or from one that shows how it is done. */
export function NewStory() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<AddRegular />} onClick={() => setOpen(true)}>{designerTexts.create.open}</Button>
      {isOpen && <NewStoryDialog close={() => setOpen(false)} />}
    </>
  );
}

function NewStoryDialog({ close }: { close: () => void }) {
  const queries = useQueryClient();
  const [template, setTemplate] = useState<TemplateName>('empty');
  const [typed, setName] = useState('');
  const name = typed.trim() || designerTexts.create.templates[template];
  const creating = useMutation({
    async mutationFn() {
      const story = storyFrom(template, template === 'empty' ? typed.trim() : name);
      const id = textOf(story['id']);
      await designs.create(id, `${write({ before: '', root: story, after: '' })}\n`);
      return id;
    },
    async onSuccess(id) {
      await queries.invalidateQueries({ queryKey: ['stories'] });
      navigate(`stories/${id}`);
    },
  });
  return (
    <FormDialog
      title={designerTexts.create.title} action={designerTexts.create.action}
      mustWait={creating.isPending || (template === 'empty' && typed.trim() === '')}
      submit={creating.mutate} edited={creating.reset} close={close}>
      <Field label={designerTexts.create.name} required={template === 'empty'}>
        <Input autoFocus maxLength={200} value={typed} placeholder={template === 'empty' ? '' : name}
          onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={designerTexts.create.from}>
        <RadioGroup value={template} onChange={(_, { value }) => setTemplate(value as TemplateName)}>
          {templateNames.map(each => <Radio key={each} value={each} label={designerTexts.create.templates[each]} />)}
        </RadioGroup>
      </Field>
      <Trouble error={creating.error} />
    </FormDialog>
  );
}
