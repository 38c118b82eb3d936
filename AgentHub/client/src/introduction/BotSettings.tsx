import { Field, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trouble } from '../components/Trouble';
import settings from '../screens/settings/Settings.module.css';
import { t } from '../texts';
import { type AgentShown, introduction } from './api';
import { introductionTexts as w } from './texts';
import { TypingPreviewSetting } from './TypingPreviewSetting';

const choices: readonly AgentShown[] = ['nothing', 'name', 'nameAndPicture'];

/** How the bot and its agents present themselves. */
export default function BotSettings() {
  const queries = useQueryClient();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['introduction'], queryFn: introduction.read });
  const allow = useMutation({ mutationFn: introduction.allow, onSettled: () => queries.invalidateQueries({ queryKey: ['introduction'] }) });
  if (isPending) return <Spinner label={t.loading} />;
  if (!data) return <Trouble error={error} again={() => void refetch()} />;
  return (
    <div className={settings.group}>
      <Field label={w.title} hint={w.hint}>
        <RadioGroup value={allow.isPending ? allow.variables : data.shown} onChange={(_, { value }) => allow.mutate(value as AgentShown)}>
          {choices.map(choice => <Radio key={choice} value={choice} label={w.shown[choice]} />)}
        </RadioGroup>
      </Field>
      <Trouble error={allow.error} />
      <p role="status" className={settings.hint}>{allow.isSuccess && w.saved}</p>
      <TypingPreviewSetting />
    </div>
  );
}
