import { Field, Select } from '@fluentui/react-components';
import type { HubTheme } from '../../api/wire';
import settings from '../../components/Settings.module.css';
import { Trouble } from '../../components/Trouble';
import { usePreferences } from '../../preferences/usePreferences';
import type { HubLanguage } from '../../texts/chosen';
import styles from './Account.module.css';
import { accountTexts } from './texts';

/** In which language, and how light, the hub is for this account, in every browser. */
export function LookSection() {
  const { preferences: { language, theme }, change, error } = usePreferences();
  return (
    <section className={settings.section} aria-labelledby="account-look">
      <h2 id="account-look">{accountTexts.look.title}</h2>
      <Trouble error={error} />
      <Field className={styles.field} label={accountTexts.look.language} hint={accountTexts.look.languageHint}>
        <Select value={language ?? ''} onChange={(_, { value }) => change({ language: (value || null) as HubLanguage | null })}>
          <option value="">{accountTexts.look.browsers}</option>
          <option value="en" lang="en">English</option>
          <option value="fr" lang="fr">Français</option>
        </Select>
      </Field>
      <Field className={styles.field} label={accountTexts.look.theme}>
        <Select value={theme ?? ''} onChange={(_, { value }) => change({ theme: (value || null) as HubTheme | null })}>
          <option value="">{accountTexts.look.devices}</option>
          <option value="light">{accountTexts.look.light}</option>
          <option value="dark">{accountTexts.look.dark}</option>
        </Select>
      </Field>
    </section>
  );
}
