import { type ComponentType, lazy } from 'react';
import type { Session } from '../../api/wire';
import { s } from '../../support/texts';
import { t } from '../../texts';

export interface SettingsTab {
  /** The last part of /hub/settings/… */
  path: string;
  label: string;
  show: ComponentType;
  /** Left out: everybody who is signed in. */
  allowed?: (session: Session) => boolean;
}

/** Every tab of the settings, in their order. */
export const settingsTabs: readonly SettingsTab[] = [
  { path: 'support', label: s.tab, show: lazy(() => import('../../support/SupportSettings')), allowed: ({ role }) => role === 'Administrator' },
  { path: 'notifications', label: t.settings.notifications, show: lazy(() => import('./NotificationSettings')) },
  { path: 'keyboard', label: t.settings.keyboard, show: lazy(() => import('./KeyboardSettings')) },
];
