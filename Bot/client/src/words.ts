/** What the page itself says. The notices in the thread come worded from the server. */
export interface Words {
  readonly agentOnline: string;
  readonly agent: string;
  readonly tagline: string;
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
}

const english: Words = {
  agentOnline: 'A support agent is online',
  agent: 'Support agent',
  tagline: 'Lamps made by hand in Lyon',
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
};

const french: Words = {
  agentOnline: 'Un agent du support est en ligne',
  agent: 'Agent du support',
  tagline: 'Lampes faites main à Lyon',
  connecting: 'Connexion…',
  offline: 'Vous êtes hors ligne. La conversation reprendra dès votre retour.',
  reconnecting: 'La connexion a été perdue. Reconnexion…',
  loading: 'Ouverture de la conversation…',
  close: 'Fermer la conversation',
  menu: 'Votre conversation',
  startOver: 'Recommencer',
  download: 'Télécharger la conversation',
  delete: 'Tout supprimer',
  deleteQuestion: 'Supprimer tout ce que vous avez dit et envoyé ici ? Cela ne pourra pas être récupéré.',
  keep: 'Conserver',
  failed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
};

/** French for any French, else English. */
export function wordsFor(locale: string): Words {
  return isFrench(locale) ? french : english;
}

export function isFrench(locale: string): boolean {
  return /^fr(-|$)/i.test(locale);
}
