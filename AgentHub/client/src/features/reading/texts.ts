import { inLanguage } from '../../texts';

const en = {
  readingAlong: (name: string) => `Reading along. ${name} has control.`,
  botHas: 'The bot answers in this conversation.',
  export: 'Export',
  asCsv: 'For a spreadsheet (CSV)',
  asJson: 'With every detail (JSON)',
  print: 'Print, or save as PDF',
  channel: (channel: string) => `on ${channel}`,
};

const fr: typeof en = {
  readingAlong: name => `Lecture seule. ${name} a le contrôle.`,
  botHas: 'Le bot répond dans cette conversation.',
  export: 'Exporter',
  asCsv: 'Pour un tableur (CSV)',
  asJson: 'Avec tous les détails (JSON)',
  print: 'Imprimer, ou enregistrer en PDF',
  channel: channel => `sur ${channel}`,
};

export const readingTexts = inLanguage(en, fr);
