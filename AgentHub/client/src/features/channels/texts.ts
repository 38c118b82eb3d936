import { inLanguage } from '../../texts';
import { isOne } from '../../texts/plurals';

const en = {
  tab: 'Channels',
  intro:
    'What did not reach the people who write from Teams and other channels, in the last seven days. On your own chat page nothing is '
    + 'listed: it reads everything by itself.',
  allWell: 'Everything arrived.',
  waits: (span: string) => `Has not taken anything for ${span}; it is tried again by itself.`,
  lines: (count: number) => (isOne.en(count) ? 'One line was not delivered.' : `${count} lines were not delivered.`),
  sendAllAgain: (name: string) => `Try again what ${name} did not get`,
  mail: {
    title: 'E-mail',
    allWell: 'Every e-mail was taken.',
    again: 'Send again',
    againOf: (about: string) => `Send again: ${about}`,
    dismiss: 'Dismiss',
    dismissOf: (about: string) => `Dismiss: ${about}`,
    kinds: {
      reply: 'Answer to a person who was away',
      invitation: 'Invitation to the team',
      passwordLink: 'Link for a new password',
      requestMade: 'News of a new request',
      requestAssigned: 'News of an assigned request',
      requestAnswered: 'News of a person who wrote back',
    },
  },
};

const fr: typeof en = {
  tab: 'Canaux',
  intro:
    'Ce qui n’est pas arrivé chez les personnes qui écrivent depuis Teams et d’autres canaux, ces sept derniers jours. Votre propre page '
    + 'de chat n’y figure pas : elle lit tout d’elle-même.',
  allWell: 'Tout est arrivé.',
  waits: span => `N’accepte plus rien depuis ${span} ; de nouveaux essais se font d’eux-mêmes.`,
  lines: count => `${count} ${isOne.fr(count) ? 'message n’a pas été remis' : 'messages n’ont pas été remis'}.`,
  sendAllAgain: name => `Réessayer ce que ${name} n’a pas reçu`,
  mail: {
    title: 'E-mail',
    allWell: 'Tous les e-mails ont été acceptés.',
    again: 'Renvoyer',
    againOf: about => `Renvoyer : ${about}`,
    dismiss: 'Fermer',
    dismissOf: about => `Fermer : ${about}`,
    kinds: {
      reply: 'Réponse à une personne absente',
      invitation: 'Invitation dans l’équipe',
      passwordLink: 'Lien pour un nouveau mot de passe',
      requestMade: 'Annonce d’une nouvelle demande',
      requestAssigned: 'Annonce d’une demande attribuée',
      requestAnswered: 'Annonce d’une personne qui a écrit',
    },
  },
};

export const channelTexts = inLanguage(en, fr);
