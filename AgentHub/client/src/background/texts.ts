import { inLanguage } from '../texts';

const en = {
  why: 'Why did it say that?',
  answerTo: 'In answer to',
  byItself: 'The bot spoke by itself.',
  arrived: 'the user’s arrival',
  story: 'Story',
  step: 'Step',
  action: 'Action',
  earlier: 'The stories have been published anew since.',
  noReason: 'No story said this line.',
  known: 'What is known',
  attributes: 'Of the user',
  session: 'Of this conversation',
  nothingKnown: 'The stories remember nothing.',
  others: 'Other conversations',
  noOthers: 'There is no other conversation with this user.',
  lastSaid: (time: string) => `last line ${time}`,
};

const fr: typeof en = {
  why: 'Pourquoi a-t-il dit cela ?',
  answerTo: 'En réponse à',
  byItself: 'Le bot a parlé de lui-même.',
  arrived: 'l’arrivée de la personne',
  story: 'Scénario',
  step: 'Étape',
  action: 'Action',
  earlier: 'Les scénarios ont été publiés à nouveau depuis.',
  noReason: 'Aucun scénario n’a dit cette ligne.',
  known: 'Ce que l’on sait',
  attributes: 'De la personne',
  session: 'De cette conversation',
  nothingKnown: 'Les scénarios ne retiennent rien.',
  others: 'Autres conversations',
  noOthers: 'Il n’y a pas d’autre conversation avec cette personne.',
  lastSaid: time => `dernière ligne ${time}`,
};

export const backgroundTexts = inLanguage(en, fr);
