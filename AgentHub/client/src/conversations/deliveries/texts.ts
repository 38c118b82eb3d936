import { inLanguage } from '../../texts';
import { explainCodes } from '../../texts/explain';

const en = {
  notDelivered: 'Not delivered',
  goesAgain: 'On its way again…',
  sendAgain: 'Try again',
  outOfTurn: 'The bot said this before control changed; it is not sent any more.',
  waiting: (channel: string, span: string) => `${channel} has not taken anything for ${span}. It is tried again by itself.`,
  nothing: 'There is nothing to send again: it arrived meanwhile, or is on its way.',
};

const fr: typeof en = {
  notDelivered: 'Non remis',
  goesAgain: 'Nouvel envoi…',
  sendAgain: 'Réessayer',
  outOfTurn: 'Le bot l’a dit avant que le contrôle change ; ce n’est plus envoyé.',
  waiting: (channel, span) => `${channel} n’accepte plus rien depuis ${span}. De nouveaux essais se font d’eux-mêmes.`,
  nothing: 'Il n’y a rien à renvoyer : c’est arrivé entre-temps, ou en route.',
};

export const deliveryTexts = inLanguage(en, fr);

explainCodes({ 'nothing-to-send': deliveryTexts.nothing });
