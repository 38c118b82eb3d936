import {
  BotSparkleRegular, ChatMultipleRegular, ChatRegular, DataBarVerticalRegular, DocumentTextRegular, SettingsRegular,
} from '@fluentui/react-icons';
import { type ComponentType, lazy, type ReactNode } from 'react';
import type { Session } from '../api/wire';
import { figureTexts } from '../figures/texts';
import type { Params } from '../models/routing';
import { t } from '../texts';

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
  { path: 'requests/:id?', label: t.nav.requests, short: t.nav.requestsShort, icon: <ChatRegular />, show: lazy(() => import('./requests/RequestsScreen')) },
  { path: 'live-conversations/:id?', label: t.nav.live, short: t.nav.liveShort, icon: <ChatMultipleRegular />, show: lazy(() => import('./live/LiveScreen')), allowed: session => session.handoffEnabled },
  { path: 'stories/:id?', label: t.nav.stories, short: t.nav.stories, icon: <BotSparkleRegular />, show: lazy(() => import('./stories/StoriesScreen')) },
  { path: 'transcripts/:id?', label: t.nav.transcripts, short: t.nav.transcripts, icon: <DocumentTextRegular />, show: lazy(() => import('./transcripts/TranscriptsScreen')) },
  { path: 'figures', label: figureTexts.title, short: figureTexts.title, icon: <DataBarVerticalRegular />, show: lazy(() => import('../figures/FiguresScreen')) },
  { path: 'settings/:tab?', label: t.nav.settings, short: t.nav.settings, icon: <SettingsRegular />, show: lazy(() => import('./settings/SettingsScreen')) },
];

/** The screen's own address, without what is chosen in it. */
export function homeOf({ path }: Screen): string {
  return path.split('/')[0] ?? '';
}
