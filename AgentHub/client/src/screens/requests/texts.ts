import { inLanguage } from '../../texts';

const en = {
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
};

const fr: typeof en = {
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
};

export const requestTexts = inLanguage(en, fr);
