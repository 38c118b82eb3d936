import { isFrench } from '../language';

export interface LauncherWords {
  readonly open: string;
  readonly close: string;
  readonly title: string;
  readonly unread: (count: number) => string;
}

const english: LauncherWords = {
  open: 'Open the chat',
  close: 'Close the chat',
  title: 'Chat',
  unread: (count) => (count === 1 ? '1 unread message' : `${count} unread messages`),
};

const french: LauncherWords = {
  open: 'Ouvrir la conversation',
  close: 'Fermer la conversation',
  title: 'Conversation',
  unread: (count) => (count === 1 ? '1 message non lu' : `${count} messages non lus`),
};

export function launcherWordsFor(locale: string): LauncherWords {
  return isFrench(locale) ? french : english;
}
