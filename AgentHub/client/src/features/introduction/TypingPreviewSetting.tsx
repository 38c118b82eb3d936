import { Field, Switch } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { typingPreview } from './api';
import { introductionTexts } from './texts';

export function TypingPreviewSetting() {
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey: ['typing-preview'], queryFn: typingPreview.read });
  const turn = useMutation({
    mutationFn: typingPreview.turn,
    onSettled: () => queries.invalidateQueries({ queryKey: ['typing-preview'] }),
  });
  return (
    <>
      <Field hint={introductionTexts.preview.hint}>
        <Switch label={introductionTexts.preview.label} disabled={!data} checked={turn.isPending ? turn.variables : (data?.on ?? false)}
          onChange={(_, { checked }) => turn.mutate(checked)} />
      </Field>
      <Trouble error={error ?? turn.error} />
      <p role="status" className={settings.hint}>{turn.isSuccess && introductionTexts.saved}</p>
    </>
  );
}
