import { inLanguage } from '../../texts';
import { countWords, isOne } from '../../texts/plurals';

const en = {
  title: 'Figures',
  none: '–',
  period: 'Period',
  presets: {
    week: 'Last 7 days',
    fourWeeks: 'Last 28 days',
    quarter: 'Last 13 weeks',
    month: 'This month',
    lastMonth: 'Last month',
    year: 'Last 365 days',
    days: 'Days of your choice',
  },
  from: 'From',
  to: 'To',
  inHours: 'Tell waiting without the nights: in the support team’s hours',
  refuse: 'Choose a last day that is not before the first.',
  nothing: 'Nothing happened in this period.',
  nothingHint: 'Figures are made of conversations, requests and takeovers. Choose another period.',
  online: 'Support team online, by the schedule as it is now',
  median: 'Median',
  p90: '9 of 10',
  spread: (median: string, p90: string, mean: string) => `Median ${median} · 9 of 10 within ${p90} · mean ${mean}`,
  within: (p90: string, mean: string) => `9 of 10 within ${p90} · mean ${mean}`,
  of: (part: string, whole: string) => `${part} of ${whole}`,
  chart: (title: string) => `${title}, day by day`,
  named: (name: string, words: string) => `${name}: ${words}`,
  cards: {
    bot: {
      title: 'Resolved by the bot',
      lower: 'By the bot',
      upper: 'With a human',
      definition:
        'Of the conversations in which somebody wrote for the first time, those in which nobody asked for a human and no agent took '
        + 'control until now.',
    },
    requests: {
      title: 'User requests',
      lower: 'Control taken',
      upper: 'Not taken',
      definition: 'Requests that a story made, on the day they were made; and how many of them an agent has taken control for until now.',
    },
    waiting: {
      title: 'Waiting time',
      definition:
        'From the request until an agent takes control, nights and weekends included. Requests that nobody has taken are not in it.',
    },
    requestToFirstLine: {
      title: 'First answer after the request',
      definition: 'From the request until the first thing that an agent says to the person.',
    },
    controlToFirstLine: {
      title: 'First answer after control',
      definition: 'From the moment an agent takes control until the first thing they say to the person.',
    },
    answers: {
      title: 'Time to answer',
      definition: 'From the first thing that a person says to the agent in control until the agent answers.',
    },
    firstAnswersInTime: {
      title: 'First answers in time',
      lower: 'In time',
      upper: 'Late',
      definition:
        'Of the requests with a target, those that were answered within it, in the support team’s hours. '
        + 'Targets are those of today.',
    },
    answersInTime: {
      title: 'Answers in time',
      lower: 'In time',
      upper: 'Late',
      definition: 'Of the answers with a target, those that came within it, in the support team’s hours. Targets are those of today.',
    },
    takeoverLength: {
      title: 'Length of takeovers',
      definition:
        'From control taken until control released, for whatever reason. Control passed to a colleague begins a takeover of theirs.',
    },
  },
  counts: (resolved: number, all: number) =>
    `${countWords(resolved)} of ${countWords(all)} ${isOne.en(all) ? 'conversation' : 'conversations'}`,
  takenOf: (taken: string) => `control taken for ${taken}`,
  takeovers: (count: string) => `Takeovers: ${count}`,
  definitions:
    'The median is the middle: half took no longer. “9 of 10” is the 90th percentile. Both are those of a spreadsheet (PERCENTILE). A day '
    + 'counts from midnight to midnight in the time zone; on two days a year it has 23 or 25 hours.',
  tables: 'The same as a table',
  by: { day: 'By day', agent: 'By agent', story: 'By story', outcome: 'By outcome', tag: 'By tag' },
  download: 'Download (CSV)',
  columns: {
    day: 'Day',
    agent: 'Agent',
    story: 'Story',
    outcome: 'Outcome',
    tag: 'Tag',
    satisfaction: 'Satisfaction, 1 to 5',
    conversations: 'Conversations',
    resolvedByBot: 'Resolved by the bot',
    requests: 'Requests',
    taken: 'Control taken',
    waiting: 'Waiting time',
    requestToFirstLine: 'Request to first answer',
    takeovers: 'Takeovers',
    controlToFirstLine: 'Control to first answer',
    takeoverLength: 'Length of takeovers',
    answers: 'Time to answer',
    firstAnswersInTime: 'First answers in time',
    answersInTime: 'Answers in time',
  },
  total: 'Whole period',
  byAgentHint: 'A request counts for the agent who took control for it first.',
  byOutcomeHint: 'Counted are takeovers; one whose conversation has several tags counts for each.',
  answers: (count: string) => `Answers: ${count}`,
  noOutcome: 'No outcome',
  noStory: 'No story',
  formerAgent: 'Unknown',
};

const fr: typeof en = {
  title: 'Chiffres',
  none: '–',
  period: 'Période',
  presets: {
    week: '7 derniers jours',
    fourWeeks: '28 derniers jours',
    quarter: '13 dernières semaines',
    month: 'Ce mois-ci',
    lastMonth: 'Le mois dernier',
    year: '365 derniers jours',
    days: 'Jours de votre choix',
  },
  from: 'Du',
  to: 'Au',
  inHours: 'Compter l’attente sans les nuits : dans les horaires du support',
  refuse: 'Choisissez un dernier jour qui ne précède pas le premier.',
  nothing: 'Il ne s’est rien passé dans cette période.',
  nothingHint: 'Les chiffres sont faits de conversations, de demandes et de prises de contrôle. Choisissez une autre période.',
  online: 'Équipe de support en ligne, selon les horaires actuels',
  median: 'Médiane',
  p90: '9 sur 10',
  spread: (median, p90, mean) => `Médiane ${median} · 9 sur 10 en ${p90} au plus · moyenne ${mean}`,
  within: (p90, mean) => `9 sur 10 en ${p90} au plus · moyenne ${mean}`,
  of: (part, whole) => `${part} sur ${whole}`,
  chart: title => `${title}, jour par jour`,
  named: (name, words) => `${name} : ${words}`,
  cards: {
    bot: {
      title: 'Résolu par le bot',
      lower: 'Par le bot',
      upper: 'Avec un humain',
      definition:
        'Parmi les conversations où quelqu’un a écrit pour la première fois, celles où personne n’a demandé d’humain et où aucun agent '
        + 'n’a pris le contrôle jusqu’à présent.',
    },
    requests: {
      title: 'Demandes',
      lower: 'Contrôle pris',
      upper: 'Pas encore',
      definition:
        'Les demandes faites par un scénario, le jour où elles l’ont été ; et le nombre de celles pour lesquelles un agent a pris le '
        + 'contrôle jusqu’à présent.',
    },
    waiting: {
      title: 'Attente',
      definition:
        'De la demande jusqu’à ce qu’un agent prenne le contrôle, nuits et week-ends compris. Les demandes que personne n’a prises n’y '
        + 'figurent pas.',
    },
    requestToFirstLine: {
      title: 'Première réponse après la demande',
      definition: 'De la demande jusqu’à ce qu’un agent dise quelque chose à la personne.',
    },
    controlToFirstLine: {
      title: 'Première réponse après la prise de contrôle',
      definition: 'Du moment où un agent prend le contrôle jusqu’à ce qu’il dise quelque chose à la personne.',
    },
    answers: {
      title: 'Temps de réponse',
      definition: 'De la première chose qu’une personne dit à l’agent qui a le contrôle jusqu’à la réponse de l’agent.',
    },
    firstAnswersInTime: {
      title: 'Premières réponses à temps',
      lower: 'À temps',
      upper: 'En retard',
      definition:
        'Des demandes avec un objectif, celles qui ont reçu une réponse à temps, dans les horaires du '
        + 'support. Objectifs du jour.',
    },
    answersInTime: {
      title: 'Réponses à temps',
      lower: 'À temps',
      upper: 'En retard',
      definition: 'Des réponses avec un objectif, celles qui sont venues à temps, dans les horaires du support. Objectifs du jour.',
    },
    takeoverLength: {
      title: 'Durée des prises de contrôle',
      definition:
        'De la prise du contrôle à sa libération, quelle qu’en soit la raison. Un contrôle transmis à un collègue commence une prise de '
        + 'contrôle de celui-ci.',
    },
  },
  counts: (resolved, all) => `${countWords(resolved)} ${isOne.fr(resolved) ? 'conversation' : 'conversations'} sur ${countWords(all)}`,
  takenOf: taken => `contrôle pris pour ${taken}`,
  takeovers: count => `Prises de contrôle : ${count}`,
  definitions:
    'La médiane est le milieu : la moitié n’a pas pris plus longtemps. « 9 sur 10 » est le 90ᵉ centile. Tous deux sont ceux d’un tableur '
    + '(CENTILE). Un jour va de minuit à minuit dans le fuseau horaire ; deux jours par an, il a 23 ou 25 heures.',
  tables: 'La même chose en tableau',
  by: { day: 'Par jour', agent: 'Par agent', story: 'Par scénario', outcome: 'Par issue', tag: 'Par étiquette' },
  download: 'Télécharger (CSV)',
  columns: {
    day: 'Jour',
    agent: 'Agent',
    story: 'Scénario',
    outcome: 'Issue',
    tag: 'Étiquette',
    satisfaction: 'Satisfaction, de 1 à 5',
    conversations: 'Conversations',
    resolvedByBot: 'Résolues par le bot',
    requests: 'Demandes',
    taken: 'Contrôle pris',
    waiting: 'Attente',
    requestToFirstLine: 'De la demande à la réponse',
    takeovers: 'Prises de contrôle',
    controlToFirstLine: 'Du contrôle à la réponse',
    takeoverLength: 'Durée des prises de contrôle',
    answers: 'Temps de réponse',
    firstAnswersInTime: 'Premières réponses à temps',
    answersInTime: 'Réponses à temps',
  },
  total: 'Toute la période',
  byAgentHint: 'Une demande compte pour l’agent qui a pris le contrôle le premier.',
  byOutcomeHint: 'On compte les prises de contrôle ; celle dont la conversation a plusieurs étiquettes compte pour chacune.',
  answers: count => `Réponses : ${count}`,
  noOutcome: 'Aucune issue',
  noStory: 'Aucun scénario',
  formerAgent: 'Inconnu',
};

export const figureTexts = inLanguage(en, fr);
