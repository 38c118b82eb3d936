import { inLanguage } from '../../texts';
import { countWords, isOne } from '../../texts/plurals';

const en = {
  tab: 'Notifications',
  hint:
    'For you, in every browser that you sign in with. A new request, an offer of a colleague, or a message in a conversation that you are '
    + 'not looking at makes itself heard once, however many tabs are open.',
  sound: 'Play a sound',
  desktop: 'Show a desktop notification',
  count: 'Count what is new in the browser’s tab',
  mail: 'By e-mail, while you are not in the hub',
  mailHint: 'Where the host is set up for e-mail.',
  push: 'As a notification, also while the hub is closed',
  pushHint: 'In each browser that you choose, until you sign out there. It says what happened, and holds no name and no word of a person.',
  pushHere: 'Notify me in this browser',
  pushMissing: 'This browser cannot be notified while the hub is closed. It needs an address with https, and no private window.',
  pushRefused: 'The browser did not allow it. Allow notifications in the browser’s site settings, then try again.',
  kinds: {
    New: 'A request comes in while nobody is in the hub',
    Assigned: 'A request is assigned to me',
    Answered: 'A person writes back to my answer',
  },
  test: 'Try it',
  testOf: (way: string) => `Try it: ${way}`,
  testTitle: 'This is how it looks',
  testBody: 'New requests and messages arrive like this.',
  desktopNotYet: 'This browser has not been asked yet whether it may show them.',
  desktopAllow: 'Allow in this browser',
  desktopDenied: 'This browser blocks notifications for this site. Allow them in the browser’s site settings, then try again.',
  desktopMissing: 'This browser has no desktop notifications.',

  news: (count: number) => `${countWords(count)} ${isOne.en(count) ? 'news item' : 'news items'} for you`,
  requests: {
    news: 'News about requests',
    cameIn: (name: string) => `New request from ${name}`,
    many: (count: number) => `News about ${countWords(count)} ${isOne.en(count) ? 'request' : 'requests'}`,
    cameBack: (name: string) => `${name} is back online`,
  },
};

const fr: typeof en = {
  tab: 'Notifications',
  hint:
    'Pour vous, dans chaque navigateur où vous vous connectez. Une nouvelle demande, la proposition d’un collègue ou un message dans une '
    + 'conversation que vous ne regardez pas se signale une fois, quel que soit le nombre d’onglets ouverts.',
  sound: 'Jouer un son',
  desktop: 'Afficher une notification du système',
  count: 'Compter les nouveautés dans l’onglet du navigateur',
  mail: 'Par e-mail, quand vous n’êtes pas dans l’espace',
  mailHint: 'Si l’hôte est configuré pour l’e-mail.',
  push: 'Par notification, même quand l’espace est fermé',
  pushHint:
    'Dans chaque navigateur que vous choisissez, jusqu’à ce que vous vous y déconnectiez. Elle dit ce qui s’est passé, sans nom ni mot '
    + 'd’une personne.',
  pushHere: 'Me prévenir dans ce navigateur',
  pushMissing:
    'Ce navigateur ne peut pas être prévenu quand l’espace est fermé. Il faut une adresse en https, et pas de fenêtre privée.',
  pushRefused: 'Le navigateur ne l’a pas permis. Autorisez les notifications dans les paramètres du site, puis réessayez.',
  kinds: {
    New: 'Une demande arrive alors que personne n’est dans l’espace',
    Assigned: 'Une demande m’est attribuée',
    Answered: 'Une personne écrit après ma réponse',
  },
  test: 'Essayer',
  testOf: way => `Essayer : ${way}`,
  testTitle: 'Voici à quoi cela ressemble',
  testBody: 'Les nouvelles demandes et les messages arrivent ainsi.',
  desktopNotYet: 'On n’a pas encore demandé à ce navigateur s’il peut en afficher.',
  desktopAllow: 'Autoriser dans ce navigateur',
  desktopDenied: 'Ce navigateur bloque les notifications de ce site. Autorisez-les dans les paramètres du site, puis réessayez.',
  desktopMissing: 'Ce navigateur n’a pas de notifications du système.',

  news: count => `${countWords(count)} ${isOne.fr(count) ? 'nouvelle' : 'nouvelles'} pour vous`,
  requests: {
    news: 'Nouvelles des demandes',
    cameIn: name => `Nouvelle demande de ${name}`,
    many: count => `Nouvelles de ${countWords(count)} ${isOne.fr(count) ? 'demande' : 'demandes'}`,
    cameBack: name => `${name} est de nouveau en ligne`,
  },
};

export const alertTexts = inLanguage(en, fr);
