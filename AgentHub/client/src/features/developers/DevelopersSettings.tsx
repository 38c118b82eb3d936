import { SettingsPage } from '../../components/SettingsPage';
import { Keys } from './keys/Keys';
import { WebhookList } from './webhooks/WebhookList';

/** How other programs work with the hub, for administrators. */
export default function DevelopersSettings() {
  return (
    <SettingsPage width={1000} of="topics">
      <Keys />
      <WebhookList />
    </SettingsPage>
  );
}
