import { inLanguage } from '../texts';

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
  },

  header: {
    account: (name: string) => `Account of ${name}`,
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
  },

  header: {
    account: name => `Compte de ${name}`,
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
