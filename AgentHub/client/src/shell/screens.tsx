import {
  BotSparkleRegular, ChatMultipleRegular, ChatRegular, DataBarVerticalRegular, DocumentTextRegular, SettingsRegular,
} from '@fluentui/react-icons';
import { type ComponentType, lazy, type ReactNode } from 'react';
import type { Session } from '../api/types';
import { figureTexts } from '../features/figures/texts';
import type { Params } from '../routing/matchPath';
import { seesLiveConversations } from '../workspace/may';
import { shellTexts } from './texts';

export interface Screen {
  /** Below /hub/. `:name` takes one part of the address, `:name?` may be missing. */
  path: string;
  label: string;
  short: string;
  icon: ReactNode;
  show: ComponentType<{ params: Params }>;
  /** Left out: everybody who is signed in. */
  allowed?: (session: Session) => boolean;
}

/** Every screen of the hub, in the order of the navigation. */
export const screens: readonly Screen[] = [
  {
    path: 'requests/:id?',
    label: shellTexts.nav.requests,
    short: shellTexts.nav.requestsShort,
    icon: <ChatRegular />,
    show: lazy(() => import('../features/requests/RequestsScreen')),
  },
  {
    path: 'live-conversations/:id?',
    label: shellTexts.nav.live,
    short: shellTexts.nav.liveShort,
    icon: <ChatMultipleRegular />,
    show: lazy(() => import('../features/live/LiveScreen')),
    allowed: seesLiveConversations,
  },
  {
    path: 'stories/:id?/:step?/:revision?',
    label: shellTexts.nav.stories,
    short: shellTexts.nav.stories,
    icon: <BotSparkleRegular />,
    show: lazy(() => import('../features/stories/StoriesScreen')),
  },
  {
    path: 'transcripts/:id?',
    label: shellTexts.nav.transcripts,
    short: shellTexts.nav.transcripts,
    icon: <DocumentTextRegular />,
    show: lazy(() => import('../features/transcripts/TranscriptsScreen')),
  },
  {
    path: 'figures',
    label: figureTexts.title,
    short: figureTexts.title,
    icon: <DataBarVerticalRegular />,
    show: lazy(() => import('../features/figures/FiguresScreen')),
  },
  {
    path: 'settings/:tab?',
    label: shellTexts.nav.settings,
    short: shellTexts.nav.settings,
    icon: <SettingsRegular />,
    show: lazy(() => import('./settings/SettingsScreen')),
  },
];

/** The screen's own address, without what is chosen in it. */
export function homeOf({ path }: Screen): string {
  return path.split('/')[0] ?? '';
}
