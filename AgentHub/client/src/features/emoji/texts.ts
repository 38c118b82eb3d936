import { inLanguage } from '../../texts';

const en = {
  locale: 'en',
  insert: 'Insert an emoji',
  search: 'Find an emoji',
  list: 'Emoji',
  none: (search: string) => `No emoji for “${search}”.`,
};

const fr: typeof en = {
  locale: 'fr',
  insert: 'Insérer un émoji',
  search: 'Chercher un émoji',
  list: 'Émojis',
  none: search => `Aucun émoji pour « ${search} ».`,
};

export const emojiTexts = inLanguage(en, fr);
