import { type ComponentType, lazy } from 'react';
import { accountTexts } from '../../account/texts';
import { answerTexts } from '../../answers/texts';
import type { Session } from '../../api/wire';
import { auditTexts } from '../../audit/texts';
import { deliveryTexts } from '../../deliveries/texts';
import { introductionTexts } from '../../introduction/texts';
import { peopleTexts } from '../../people/texts';
import { s } from '../../support/texts';
import { teamTexts } from '../../team/texts';
import { t } from '../../texts';

export interface SettingsTab {
  /** The last part of /hub/settings/… */
  path: string;
  label: string;
  show: ComponentType;
  /** Left out: everybody who is signed in. */
  allowed?: (session: Session) => boolean;
}

const worksWithRequests = ({ role }: Session) => role === 'Administrator' || role === 'SupportAgent';
const isAdministrator = ({ role }: Session) => role === 'Administrator';

/** Every tab of the settings, in their order. */
export const settingsTabs: readonly SettingsTab[] = [
  { path: 'support', label: s.tab, show: lazy(() => import('../../support/SupportSettings')), allowed: isAdministrator },
  { path: 'team', label: teamTexts.tab, show: lazy(() => import('../../team/TeamSettings')), allowed: isAdministrator },
  { path: 'bot', label: introductionTexts.tab, show: lazy(() => import('../../introduction/BotSettings')), allowed: isAdministrator },
  { path: 'channels', label: deliveryTexts.tab, show: lazy(() => import('../../deliveries/ChannelSettings')), allowed: worksWithRequests },
  { path: 'audit', label: auditTexts.tab, show: lazy(() => import('../../audit/AuditSettings')), allowed: isAdministrator },
  { path: 'people', label: peopleTexts.tab, show: lazy(() => import('../../people/PeopleSettings')), allowed: isAdministrator },
  { path: 'answers', label: answerTexts.tab, show: lazy(() => import('../../answers/AnswersSettings')), allowed: worksWithRequests },
  { path: 'account', label: accountTexts.tab, show: lazy(() => import('../../account/AccountSettings')) },
  { path: 'notifications', label: t.settings.notifications, show: lazy(() => import('../../alerts/NotificationSettings')) },
  { path: 'keyboard', label: t.settings.keyboard, show: lazy(() => import('../../commands/KeyboardSettings')) },
];
