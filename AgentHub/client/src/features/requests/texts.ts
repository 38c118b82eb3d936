import { inLanguage } from '../../texts';
import { explainCodes } from '../../texts/explain';

const en = {
  title: 'User requests',
  empty: 'Nobody is waiting',
  emptyHint: 'When somebody asks the bot for a human, the request appears here by itself.',
  pick: 'Choose a request to read it.',
  gone: 'This request does not exist, or not any more.',
  waiting: (span: string) => `waiting ${span}`,
  waitingSince: (time: string) => `Asked ${time}`,
  closedAt: (time: string) => `closed ${time}`,
  noMessage: 'No message was left.',
  message: 'Message',
  path: 'How they got here',
  pathStep: (story: string, step: string) => `${story} › ${step}`,
  thread: 'Conversation',
  state: { open: 'Open', inProgress: 'In progress', closed: 'Closed' },
  close: 'Close request',
  reopen: 'Reopen request',

  groups: {
    needsHuman: 'Needs a human',
    mine: 'Mine',
    withColleagues: 'With colleagues',
    closed: 'Closed',
  },
  find: 'Find in requests and conversations',
  nothingFound: 'No request is like that.',
  clear: 'Show all requests',
  filter: 'Filter',
  filterBy: (choices: number) => (choices === 0 ? 'Filter' : `Filter: ${choices}`),
  assignee: 'Assignee',
  user: 'User',
  channel: 'Channel',
  language: 'Language',
  anybody: 'Anybody',
  me: 'Me',
  nobody: 'Nobody',
  any: 'Any',
  online: 'Online now',
  offline: 'Not online',
  about: 'About the request',

  reply: {
    open: 'Reply later',
    write: 'Your answer to somebody who is away',
    writeTo: (name: string) => `Answer for ${name}, who is away`,
    hint: 'It waits in the conversation and is the first thing they see when they are back. The bot stays out of it, and the request '
      + 'is open again as soon as they write back.',
    send: 'Leave the answer',
    online: 'The user has just come back. Take control to talk to them: what you wrote waits in the box there.',
  },
};

const fr: typeof en = {
  title: 'Demandes utilisateurs',
  empty: 'Personne n’attend',
  emptyHint: 'Quand quelqu’un demande un humain au bot, sa demande apparaît ici d’elle-même.',
  pick: 'Choisissez une demande pour la lire.',
  gone: 'Cette demande n’existe pas, ou plus.',
  waiting: span => `attend depuis ${span}`,
  waitingSince: time => `Demandé le ${time}`,
  closedAt: time => `fermée ${time}`,
  noMessage: 'Aucun message n’a été laissé.',
  message: 'Message',
  path: 'Parcours jusqu’ici',
  pathStep: (story, step) => `${story} › ${step}`,
  thread: 'Conversation',
  state: { open: 'Ouverte', inProgress: 'En cours', closed: 'Fermée' },
  close: 'Fermer la demande',
  reopen: 'Rouvrir la demande',

  groups: {
    needsHuman: 'Attendent un humain',
    mine: 'Les miennes',
    withColleagues: 'Chez des collègues',
    closed: 'Fermées',
  },
  find: 'Chercher dans les demandes et conversations',
  nothingFound: 'Aucune demande ne correspond.',
  clear: 'Afficher toutes les demandes',
  filter: 'Filtrer',
  filterBy: choices => (choices === 0 ? 'Filtrer' : `Filtrer : ${choices}`),
  assignee: 'Responsable',
  user: 'Utilisateur',
  channel: 'Canal',
  language: 'Langue',
  anybody: 'N’importe qui',
  me: 'Moi',
  nobody: 'Personne',
  any: 'Toutes',
  online: 'En ligne',
  offline: 'Pas en ligne',
  about: 'À propos de la demande',

  reply: {
    open: 'Répondre plus tard',
    write: 'Votre réponse à une personne absente',
    writeTo: name => `Réponse à ${name}, qui est absent`,
    hint: 'Elle attend dans la conversation et c’est la première chose que la personne verra à son retour. Le bot n’intervient pas, et la '
      + 'demande sera rouverte dès qu’elle répondra.',
    send: 'Laisser la réponse',
    online: 'La personne vient de revenir. Prenez le contrôle pour lui parler : votre texte vous y attend.',
  },
};

export const requestTexts = inLanguage(en, fr);

explainCodes({ 'user-online': requestTexts.reply.online });
