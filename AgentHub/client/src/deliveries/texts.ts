import { inLanguage } from '../texts';

const en = {
  tab: 'Channels',
  intro: 'What did not reach the people who write from Teams and other channels, in the last seven days. On your own chat page nothing is listed: it reads everything by itself.',
  allWell: 'Everything arrived.',
  person: 'Person',
  channel: 'Channel',
  state: 'What happened',
  waits: (span: string) => `Has not taken anything for ${span}; it is tried again by itself.`,
  notDelivered: 'Not delivered',
  lines: (count: number) => (count === 1 ? 'One line was not delivered.' : `${count} lines were not delivered.`),
  goesAgain: 'On its way again…',
  sendAgain: 'Try again',
  sendAllAgain: (name: string) => `Try again what ${name} did not get`,
  nothing: 'There is nothing to send again: it arrived meanwhile, or is on its way.',
  outOfTurn: 'The bot said this before control changed; it is not sent any more.',
  waiting: (channel: string, span: string) => `${channel} has not taken anything for ${span}. It is tried again by itself.`,
};

const fr: typeof en = {
  tab: 'Canaux',
  intro: 'Ce qui n’est pas arrivé chez les personnes qui écrivent depuis Teams et d’autres canaux, ces sept derniers jours. Votre propre page de chat n’y figure pas : elle lit tout d’elle-même.',
  allWell: 'Tout est arrivé.',
  person: 'Personne',
  channel: 'Canal',
  state: 'Ce qui s’est passé',
  waits: span => `N’accepte plus rien depuis ${span} ; de nouveaux essais se font d’eux-mêmes.`,
  notDelivered: 'Non remis',
  lines: count => (count === 1 ? 'Un message n’a pas été remis.' : `${count} messages n’ont pas été remis.`),
  goesAgain: 'Nouvel envoi…',
  sendAgain: 'Réessayer',
  sendAllAgain: name => `Réessayer ce que ${name} n’a pas reçu`,
  nothing: 'Il n’y a rien à renvoyer : c’est arrivé entre-temps, ou en route.',
  outOfTurn: 'Le bot l’a dit avant que le contrôle change ; ce n’est plus envoyé.',
  waiting: (channel, span) => `${channel} n’accepte plus rien depuis ${span}. De nouveaux essais se font d’eux-mêmes.`,
};

export const deliveryTexts = inLanguage(en, fr);
