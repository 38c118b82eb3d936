import { Field, Switch } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trouble } from '../components/Trouble';
import settings from '../screens/settings/Settings.module.css';
import { typingPreview } from './api';
import { introductionTexts as w } from './texts';

export function TypingPreviewSetting() {
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey: ['typing-preview'], queryFn: typingPreview.read });
  const turn = useMutation({ mutationFn: typingPreview.turn, onSettled: () => queries.invalidateQueries({ queryKey: ['typing-preview'] }) });
  return (
    <>
      <Field hint={w.preview.hint}>
        <Switch label={w.preview.label} disabled={!data} checked={turn.isPending ? turn.variables : (data?.on ?? false)}
          onChange={(_, { checked }) => turn.mutate(checked)} />
      </Field>
      <Trouble error={error ?? turn.error} />
      <p role="status" className={settings.hint}>{turn.isSuccess && w.saved}</p>
    </>
  );
}
