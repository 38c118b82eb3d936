import { inLanguage } from '../../texts';

const en = {
  title: 'Transcripts',
  empty: 'No conversation yet',
  emptyHint: 'Every conversation with the bot is kept here.',
  find: 'Find in all conversations',
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
  pick: 'Choisissez une conversation pour la lire.',
  exportMany: 'Exporter une période',
  exportManyHint:
    'Tout ce qui a été dit ces jours-là, dans un seul fichier, sans ce qui a été supprimé. Qui détient le fichier en est responsable.',
  download: form => `Télécharger en ${form}`,
};

export const transcriptTexts = inLanguage(en, fr);
