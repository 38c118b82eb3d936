import { inLanguage } from '../texts';
import { isOne } from '../texts/plurals';

const en = {
  skipToContent: 'Skip to content',
  notFound: 'There is no such page.',
  settings: 'Settings',

  nav: {
    label: 'Main',
    requests: 'User requests',
    requestsShort: 'Requests',
    live: 'Live conversations',
    liveShort: 'Live',
    stories: 'Stories',
    transcripts: 'Transcripts',
    settings: 'Settings',
    waiting: (count: number) => `${count} ${isOne.en(count) ? 'request needs' : 'requests need'} a human`,
  },

  header: {
    account: (name: string, initials: string) => `${initials}: account of ${name}`,
    commands: 'Commands',
    reconnecting: (since: string) => `Connection lost at ${since}. Reconnecting… What you send goes out as soon as it is back.`,
    backAgain: 'Connected again. What happened meanwhile is here.',
  },

  support: {
    online: 'Support online',
    offline: 'Support offline',
    until: (time: string) => `until ${time}`,
    from: (time: string) => `from ${time}`,
    unavailable: (left: string) => `Support unavailable · ${left}`,
    explain: (because: string) => `Why: ${because}`,
  },
};

const fr: typeof en = {
  skipToContent: 'Aller au contenu',
  notFound: 'Cette page n’existe pas.',
  settings: 'Paramètres',

  nav: {
    label: 'Principal',
    requests: 'Demandes utilisateurs',
    requestsShort: 'Demandes',
    live: 'Conversations en direct',
    liveShort: 'En direct',
    stories: 'Scénarios',
    transcripts: 'Transcriptions',
    settings: 'Paramètres',
    waiting: count => `${count} ${isOne.fr(count) ? 'demande attend' : 'demandes attendent'} un humain`,
  },

  header: {
    account: (name, initials) => `${initials} : compte de ${name}`,
    commands: 'Commandes',
    reconnecting: since => `Connexion perdue à ${since}. Reconnexion… Ce que vous envoyez partira dès son retour.`,
    backAgain: 'De nouveau connecté. Ce qui s’est passé entre-temps est là.',
  },

  support: {
    online: 'Support en ligne',
    offline: 'Support hors ligne',
    until: time => `jusqu’à ${time}`,
    from: time => `à partir de ${time}`,
    unavailable: left => `Support indisponible · ${left}`,
    explain: because => `Raison : ${because}`,
  },
};

export const shellTexts = inLanguage(en, fr);
