import { inLanguage } from '../../texts';

const en = {
  title: 'Transcripts',
  empty: 'No conversation yet',
  emptyHint: 'Every conversation with the bot is kept here.',
  find: 'Find in all conversations',
  nothingFound: 'No conversation is like that.',
  filter: 'Filter',
  filterBy: (choices: number) => (choices === 0 ? 'Filter' : `Filter: ${choices}`),
  from: 'Last line from',
  to: 'Last line until',
  agent: 'Agent',
  story: 'Story that asked for a human',
  language: 'Language',
  outcome: 'Outcome',
  tag: 'Tag',
  any: 'Any',
  clear: 'Show all conversations',
  pick: 'Choose a conversation to read it.',
  exportMany: 'Export a period',
  exportManyHint: 'All that was said in these days, in one file, without what was deleted. Whoever has the file is responsible for it.',
  download: (form: string) => `Download ${form}`,
};

const fr: typeof en = {
  title: 'Transcriptions',
  empty: 'Pas encore de conversation',
  emptyHint: 'Toutes les conversations avec le bot sont conservées ici.',
  find: 'Chercher dans toutes les conversations',
  nothingFound: 'Aucune conversation ne correspond.',
  filter: 'Filtrer',
  filterBy: choices => (choices === 0 ? 'Filtrer' : `Filtrer : ${choices}`),
  from: 'Dernier message à partir du',
  to: 'Dernier message jusqu’au',
  agent: 'Agent',
  story: 'Scénario qui a demandé un humain',
  language: 'Langue',
  outcome: 'Issue',
  tag: 'Étiquette',
  any: 'Peu importe',
  clear: 'Afficher toutes les conversations',
  pick: 'Choisissez une conversation pour la lire.',
  exportMany: 'Exporter une période',
  exportManyHint:
    'Tout ce qui a été dit ces jours-là, dans un seul fichier, sans ce qui a été supprimé. Qui détient le fichier en est responsable.',
  download: form => `Télécharger en ${form}`,
};

export const transcriptTexts = inLanguage(en, fr);
