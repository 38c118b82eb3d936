import { type ComponentType, lazy } from 'react';
import type { Session } from '../../api/types';
import { accountTexts } from '../../features/account/texts';
import { alertTexts } from '../../features/alerts/texts';
import { answerTexts } from '../../features/answers/texts';
import { auditTexts } from '../../features/audit/texts';
import { channelTexts } from '../../features/channels/texts';
import { chatPageTexts } from '../../features/chatPage/texts';
import { closingTexts } from '../../features/closing/texts';
import { developerTexts } from '../../features/developers/texts';
import { introductionTexts } from '../../features/introduction/texts';
import { keyboardTexts } from '../../features/keyboard/texts';
import { peopleTexts } from '../../features/people/texts';
import { queueTexts } from '../../features/queue/texts';
import { supportTexts } from '../../features/support/texts';
import { teamTexts } from '../../features/team/texts';
import { isAdministrator, worksOnRequests } from '../../workspace/may';

interface SettingsTab {
  /** The last part of /hub/settings/… */
  path: string;
  label: string;
  show: ComponentType;
  /** Left out: everybody who is signed in. */
  allowed?: (session: Session) => boolean;
}

/** Every tab of the settings, in their order. */
export const settingsTabs: readonly SettingsTab[] = [
  {
    path: 'support',
    label: supportTexts.tab,
    show: lazy(() => import('../../features/support/SupportSettings')),
    allowed: isAdministrator,
  },
  {
    path: 'chat',
    label: chatPageTexts.tab,
    show: lazy(() => import('../../features/chatPage/ChatSettings')),
    allowed: isAdministrator,
  },
  { path: 'team', label: teamTexts.tab, show: lazy(() => import('../../features/team/TeamSettings')), allowed: isAdministrator },
  {
    path: 'bot',
    label: introductionTexts.tab,
    show: lazy(() => import('../../features/introduction/BotSettings')),
    allowed: isAdministrator,
  },
  { path: 'queue', label: queueTexts.tab, show: lazy(() => import('../../features/queue/QueueSettings')), allowed: isAdministrator },
  {
    path: 'closing',
    label: closingTexts.tab,
    show: lazy(() => import('../../features/closing/ClosingSettings')),
    allowed: isAdministrator,
  },
  {
    path: 'channels',
    label: channelTexts.tab,
    show: lazy(() => import('../../features/channels/ChannelSettings')),
    allowed: worksOnRequests,
  },
  { path: 'audit', label: auditTexts.tab, show: lazy(() => import('../../features/audit/AuditSettings')), allowed: isAdministrator },
  { path: 'people', label: peopleTexts.tab, show: lazy(() => import('../../features/people/PeopleSettings')), allowed: isAdministrator },
  {
    path: 'developers',
    label: developerTexts.tab,
    show: lazy(() => import('../../features/developers/DevelopersSettings')),
    allowed: isAdministrator,
  },
  { path: 'answers', label: answerTexts.tab, show: lazy(() => import('../../features/answers/AnswersSettings')), allowed: worksOnRequests },
  { path: 'account', label: accountTexts.tab, show: lazy(() => import('../../features/account/AccountSettings')) },
  { path: 'notifications', label: alertTexts.tab, show: lazy(() => import('../../features/alerts/NotificationSettings')) },
  { path: 'keyboard', label: keyboardTexts.tab, show: lazy(() => import('../../features/keyboard/KeyboardSettings')) },
];
