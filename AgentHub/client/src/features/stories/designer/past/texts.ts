import { inLanguage } from '../../../../texts';

const en = {
  told: (revision: string) => `As the bot told it in revision ${revision}. It has been changed since.`,
  present: 'Open the story as it is now',
  gone: 'This revision of the story is kept no longer.',
};

const fr: typeof en = {
  told: revision => `Tel que le bot le racontait dans la révision ${revision}. Il a changé depuis.`,
  present: 'Ouvrir le scénario tel qu’il est maintenant',
  gone: 'Cette révision du scénario n’est plus conservée.',
};

export const pastTexts = inLanguage(en, fr);
