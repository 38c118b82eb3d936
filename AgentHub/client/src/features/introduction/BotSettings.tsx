import { Field, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { type AgentVisibility, introduction } from './api';
import { introductionTexts } from './texts';
import { TypingPreviewSetting } from './TypingPreviewSetting';

const choices: readonly AgentVisibility[] = ['nothing', 'name', 'nameAndPicture'];

/** How the bot and its agents present themselves. */
export default function BotSettings() {
  const queries = useQueryClient();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['introduction'], queryFn: introduction.read });
  const allow = useMutation({ mutationFn: introduction.allow, onSettled: () => queries.invalidateQueries({ queryKey: ['introduction'] }) });
  if (isPending) return <Spinner label={texts.loading} />;
  if (!data) return <Trouble error={error} again={() => void refetch()} />;
  return (
    <SettingsPage width={640}>
      <Field label={introductionTexts.title} hint={introductionTexts.hint}>
        <RadioGroup
          value={allow.isPending ? allow.variables : data.shown}
          onChange={(_, { value }) => allow.mutate(value as AgentVisibility)}>
          {choices.map(choice => (
            <Radio key={choice} value={choice} label={introductionTexts.shown[choice]} />
          ))}
        </RadioGroup>
      </Field>
      <Trouble error={allow.error} />
      <p role="status" className={settings.hint}>
        {allow.isSuccess && introductionTexts.saved}
      </p>
      <TypingPreviewSetting />
    </SettingsPage>
  );
}
