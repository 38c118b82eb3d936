import { Field, Input, Switch } from '@fluentui/react-components';
import settings from '../../components/Settings.module.css';
import type { ChatAppearance } from './api';
import { type Change, isLink } from './draft';
import { chatPageTexts as texts } from './texts';

export function ServiceSection({ draft, change }: { draft: ChatAppearance; change: Change }) {
  return (
    <section className={settings.section} aria-labelledby="chat-service">
      <h2 id="chat-service">{texts.service}</h2>
      <Switch label={texts.showsHours} checked={draft.showsHours} onChange={(_, { checked }) => change({ showsHours: checked })} />
      <Switch label={texts.showsWeek} checked={draft.showsWeek} onChange={(_, { checked }) => change({ showsWeek: checked })} />
      <Switch
        label={texts.showsAnswerTime}
        checked={draft.showsAnswerTime}
        onChange={(_, { checked }) => change({ showsAnswerTime: checked })}
      />
      <Field label={texts.privacy} validationMessage={isLink(draft.privacyLink) ? undefined : texts.badLink}>
        <Input
          type="url"
          maxLength={2000}
          value={draft.privacyLink ?? ''}
          onChange={(_, { value }) => change({ privacyLink: value || null })}
        />
      </Field>
    </section>
  );
}
