import { inLanguage } from '../../texts';

const en = {
  tab: 'Queue',
  intro:
    'Requests of people who are online can be handed out by themselves, the oldest first. People are told their place. Agents who are away '
    + 'get none.',
  mode: 'Who gets the next request',
  modes: { off: 'Nobody: agents choose', roundRobin: 'Agents in turn', leastBusy: 'Whoever has the least to do' },
  atOnce: 'How many an agent can hold at once',
  takeWithin: 'Minutes to take control, before somebody else gets it',
  save: 'Save',
  saved: 'Saved.',
};

const fr: typeof en = {
  tab: 'File d’attente',
  intro:
    'Les demandes des personnes en ligne peuvent être distribuées d’elles-mêmes, la plus ancienne d’abord. Les personnes apprennent leur '
    + 'place. Les agents absents n’en reçoivent pas.',
  mode: 'Qui reçoit la demande suivante',
  modes: { off: 'Personne : les agents choisissent', roundRobin: 'Les agents à tour de rôle', leastBusy: 'La personne la moins occupée' },
  atOnce: 'Combien un agent peut en avoir à la fois',
  takeWithin: 'Minutes pour prendre le contrôle, avant que quelqu’un d’autre ne la reçoive',
  save: 'Enregistrer',
  saved: 'Enregistré.',
};

export const queueTexts = inLanguage(en, fr);
