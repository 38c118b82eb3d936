import { Switch } from '@fluentui/react-components';
import { notificationsAre } from '../../browser/able';
import { hasPush } from '../../browser/push';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { usePreferences } from '../../preferences/usePreferences';
import { alertTexts } from './texts';
import { usePush } from './usePush';
import { Note, Way } from './Way';

const kinds = ['New', 'Assigned', 'Answered'] as const;

/** What tells an agent of news while they are not in the hub: e-mails, and notifications by push. */
export function AwaySection() {
  return (
    <>
      <section className={settings.section}>
        <h2>{alertTexts.mail}</h2>
        <p className={settings.hint}>{alertTexts.mailHint}</p>
        <Kinds by="mail" />
      </section>
      <PushSection />
    </>
  );
}

function PushSection() {
  const { push, turn, attempt, isRefused, error } = usePush();
  if (push?.key === null) return null;
  const isMissing = !hasPush();
  const isOn = push?.subscribed === true && notificationsAre() === 'granted';
  return (
    <section className={settings.section} aria-labelledby="push">
      <h2 id="push">{alertTexts.push}</h2>
      <p className={settings.hint}>{alertTexts.pushHint}</p>
      <Trouble error={error} />
      <Way label={alertTexts.pushHere} on={isOn} turn={turn} attempt={attempt} missing={isMissing} untried={!isOn} />
      {isMissing && <Note>{alertTexts.pushMissing}</Note>}
      {isRefused && <Note>{alertTexts.pushRefused}</Note>}
      <Kinds by="push" />
    </section>
  );
}

function Kinds({ by }: { by: 'mail' | 'push' }) {
  const { preferences, change } = usePreferences();
  return kinds.map(kind => (
    <Switch
      key={kind}
      label={alertTexts.kinds[kind]}
      checked={preferences[`${by}${kind}`]}
      onChange={(_, { checked }) => change({ [`${by}${kind}`]: checked })}
    />
  ));
}
