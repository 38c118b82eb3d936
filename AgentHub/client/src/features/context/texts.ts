import { inLanguage } from '../../texts';

const en = {
  known: 'What is known',
  attributes: 'Of the user',
  session: 'Of this conversation',
  stepData: 'Data of the latest step',
  nothingKnown: 'The stories remember nothing.',
  others: 'Other conversations',
  noOthers: 'There is no other conversation with this user.',
  lastSaid: (time: string) => `last line ${time}`,
};

const fr: typeof en = {
  known: 'Ce que l’on sait',
  attributes: 'De la personne',
  session: 'De cette conversation',
  stepData: 'Données de la dernière étape',
  nothingKnown: 'Les scénarios ne retiennent rien.',
  others: 'Autres conversations',
  noOthers: 'Il n’y a pas d’autre conversation avec cette personne.',
  lastSaid: time => `dernière ligne ${time}`,
};

export const contextTexts = inLanguage(en, fr);
