import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import type { ClosingView } from '../../api/wire';
import { FormDialog } from '../../components/FormDialog';
import { Trouble } from '../../components/Trouble';
import { closing } from './api';
import styles from './Closing.module.css';
import { closingTexts } from './texts';

interface ReleaseDialogProps {
  conversationId: string;
  rules: ClosingView;
  close: () => void;
}

/** Asks what came of the conversation and what it was about, and releases control. */
export function ReleaseDialog({ conversationId, rules: { outcomes, outcomeRequired, tags }, close }: ReleaseDialogProps) {
  const [outcome, setOutcome] = useState('');
  const before = useQuery({ queryKey: ['tags', conversationId], queryFn: () => closing.tags(conversationId), staleTime: 0 });
  const [chosen, choose] = useState<readonly string[] | null>(null);
  const has = chosen ?? before.data?.tags ?? [];
  const release = useAct(async () => {
    if (chosen) await closing.tag(conversationId, chosen);
    await closing.release(conversationId, outcome || null);
  }, close);
  const mustChoose = outcomeRequired && outcomes.length > 0;
  return (
    <FormDialog
      title={closingTexts.title}
      action={closingTexts.release}
      mustWait={release.isPending || (mustChoose && outcome === '')}
      submit={() => release.mutate(undefined)}
      close={close}>
      <Trouble error={release.error ?? before.error} />
      {outcomes.length > 0 && (
        <Field label={closingTexts.outcome} required={mustChoose}>
          <Select autoFocus value={outcome} onChange={(_, { value }) => setOutcome(value)}>
            <option value="">{mustChoose ? closingTexts.choose : closingTexts.noOutcome}</option>
            {outcomes.map(one => <option key={one} value={one}>{one}</option>)}
          </Select>
        </Field>
      )}
      {tags.length > 0 && (
        <fieldset className={styles.tags} disabled={before.isPending}>
          <legend>{closingTexts.about}</legend>
          {[...new Set([...tags, ...has])].map(tag => (
            <Checkbox
              key={tag}
              label={tag}
              checked={has.includes(tag)}
              onChange={(_, { checked }) => choose(checked === true ? [...has, tag] : has.filter(one => one !== tag))}
            />
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}
