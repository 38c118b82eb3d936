import { isFrench } from './language';

/** What the page itself says. The notices in the thread come worded from the server. */
export interface Words {
  readonly language: 'en' | 'fr';
  readonly agentOnline: string;
  readonly agent: string;
  readonly whileAway: string;
  readonly draftIsSeen: string;
  readonly connecting: string;
  readonly offline: string;
  readonly reconnecting: string;
  readonly loading: string;
  readonly close: string;
  readonly menu: string;
  readonly startOver: string;
  readonly download: string;
  readonly delete: string;
  readonly deleteQuestion: string;
  readonly keep: string;
  readonly failed: string;
  readonly attach: (limit: string) => string;
  readonly waitingFiles: string;
  readonly filesWait: (count: number) => string;
  readonly removeFile: (name: string) => string;
  readonly tooLarge: (names: readonly string[], limit: string) => string;
  readonly dropFiles: string;
  readonly sending: string;
  readonly notSent: string;
  readonly notSentBecause: (reason: string) => string;
  readonly tooLargeForHost: string;
  readonly refused: string;
  readonly tryAgain: string;
}

const english: Words = {
  language: 'en',
  agentOnline: 'A support agent is online',
  agent: 'Support agent',
  whileAway: 'Answered while you were away',
  draftIsSeen: 'The agent sees what you write before you send it.',
  connecting: 'Connecting…',
  offline: 'You are offline. The conversation goes on as soon as you are back.',
  reconnecting: 'The connection was lost. Reconnecting…',
  loading: 'Opening the conversation…',
  close: 'Close the chat',
  menu: 'Your conversation',
  startOver: 'Start over',
  download: 'Download the conversation',
  delete: 'Delete everything',
  deleteQuestion: 'Delete all you have said and sent here? It cannot be brought back.',
  keep: 'Keep it',
  failed: 'That did not work. Please try again.',
  attach: (limit) => `Attach files (${limit} in all at most)`,
  waitingFiles: 'Will be sent with your message',
  filesWait: (count) => (count === 1 ? '1 file will be sent with your message' : `${count} files will be sent with your message`),
  removeFile: (name) => `Remove ${name}`,
  tooLarge: (names, limit) => `Too large: ${names.join(', ')}. The files of a message can have ${limit} in all.`,
  dropFiles: 'Drop files here to send them',
  sending: 'Sending…',
  notSent: 'Not sent.',
  notSentBecause: (reason) => `Not sent: ${reason}.`,
  tooLargeForHost: 'it is too large',
  refused: 'it was not accepted',
  tryAgain: 'Try again',
};

const french: Words = {
  language: 'fr',
  agentOnline: 'Un agent du support est en ligne',
  agent: 'Agent du support',
  whileAway: 'Réponse en votre absence',
  draftIsSeen: 'L’agent voit ce que vous écrivez avant que vous ne l’envoyiez.',
  connecting: 'Connexion…',
  offline: 'Vous êtes hors ligne. La conversation reprendra dès votre retour.',
  reconnecting: 'La connexion a été perdue. Reconnexion…',
  loading: 'Ouverture de la conversation…',
  close: 'Fermer la conversation',
  menu: 'Votre conversation',
  startOver: 'Recommencer',
  download: 'Télécharger la conversation',
  delete: 'Tout supprimer',
  deleteQuestion: 'Supprimer tout ce que vous avez dit et envoyé ici\u00a0? Cela ne pourra pas être récupéré.',
  keep: 'Conserver',
  failed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
  attach: (limit) => `Joindre des fichiers (${limit} en tout au plus)`,
  waitingFiles: 'Seront envoyés avec votre message',
  filesWait: (count) => (count === 1 ? '1 fichier sera envoyé avec votre message' : `${count} fichiers seront envoyés avec votre message`),
  removeFile: (name) => `Retirer ${name}`,
  tooLarge: (names, limit) => `Trop volumineux\u00a0: ${names.join(', ')}. Les fichiers d’un message peuvent faire ${limit} en tout.`,
  dropFiles: 'Déposez ici les fichiers à envoyer',
  sending: 'Envoi…',
  notSent: 'Non envoyé.',
  notSentBecause: (reason) => `Non envoyé\u00a0: ${reason}.`,
  tooLargeForHost: 'c’est trop volumineux',
  refused: 'le message n’a pas été accepté',
  tryAgain: 'Réessayer',
};

/** Web Chat takes every tag that begins with "fr" for French, also the ones of other languages: those speak English with the page. */
export function webChatLocale(locale: string): string {
  return /^fr/i.test(locale) && !isFrench(locale) ? 'en' : locale;
}

/** French for any French, else English. */
export function wordsFor(locale: string): Words {
  return isFrench(locale) ? french : english;
}
