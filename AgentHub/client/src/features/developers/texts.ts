import { inLanguage } from '../../texts';

const en = {
  tab: 'Developers',
  document: 'API document',
};

const fr: typeof en = {
  tab: 'Développeurs',
  document: 'Document de l’API',
};

export const developerTexts = inLanguage(en, fr);
