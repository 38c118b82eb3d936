import { primaryOf } from '../language';

/** What the launcher says, apart from the rest: it is all that a site loads before somebody opens the chat. */
const texts = {
  en: { open: 'Open the chat', close: 'Close the chat', title: 'Chat', oneUnread: '1 unread message', unread: '{count} unread messages' },
  fr: {
    open: 'Ouvrir la conversation', close: 'Fermer la conversation', title: 'Conversation',
    oneUnread: '1 message non lu', unread: '{count} messages non lus',
  },
  de: {
    open: 'Chat öffnen', close: 'Chat schließen', title: 'Chat',
    oneUnread: '1 ungelesene Nachricht', unread: '{count} ungelesene Nachrichten',
  },
  es: {
    open: 'Abrir el chat', close: 'Cerrar el chat', title: 'Chat',
    oneUnread: '1 mensaje sin leer', unread: '{count} mensajes sin leer',
  },
  it: {
    open: 'Apri la chat', close: 'Chiudi la chat', title: 'Chat',
    oneUnread: '1 messaggio non letto', unread: '{count} messaggi non letti',
  },
  nl: {
    open: 'Chat openen', close: 'Chat sluiten', title: 'Chat',
    oneUnread: '1 ongelezen bericht', unread: '{count} ongelezen berichten',
  },
  pt: {
    open: 'Abrir o chat', close: 'Fechar o chat', title: 'Chat',
    oneUnread: '1 mensagem não lida', unread: '{count} mensagens não lidas',
  },
};

export type Language = keyof typeof texts;
export type LauncherTexts = (typeof texts)['en'];

export const launcherTexts: Readonly<Record<Language, LauncherTexts>> = texts;

export const languages = Object.keys(texts) as readonly Language[];

/** The person's language if the page speaks it, else English, else the first that it speaks. */
export function languageFor(locale: string, spoken: readonly string[] = []): Language {
  const offered = languages.filter((language) => spoken.length === 0 || spoken.includes(language));
  return [primaryOf(locale), 'en', ...offered].find((wish): wish is Language => offered.includes(wish as Language)) ?? 'en';
}

/** `{count} files` with its values. What a buyer wrote may leave one out. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => Object.hasOwn(values, name) ? String(values[name]) : whole);
}
