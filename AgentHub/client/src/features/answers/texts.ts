import { inLanguage } from '../../texts';

const en = {
  tab: 'Canned answers',
  intro: 'What you say often. In a live conversation, type / and the shortcut; you read the answer before it is sent.',
  add: 'Add an answer',
  change: (shortcut: string) => `Change /${shortcut}`,
  remove: (shortcut: string) => `Remove /${shortcut}`,
  by: (name: string, time: string) => `${name}, ${time}`,
  empty: 'No canned answers yet.',
  titleNew: 'New canned answer',
  titleChange: 'Change the canned answer',
  shortcut: 'Shortcut',
  shortcutHint: 'Small letters, digits and hyphens, like opening-hours.',
  text: 'Answer',
  textHint: 'It may hold',
  save: 'Save',
  taken: 'Another answer has this shortcut. Choose another one.',
  unknown: 'It has a variable that does not exist. Use only those named below.',
  badShortcut: 'Use 1 to 40 small letters, digits and hyphens.',
  list: 'Canned answers',
  none: 'No canned answer has that in it.',
};

const fr: typeof en = {
  tab: 'Réponses types',
  intro: 'Ce que vous dites souvent. Dans une conversation en direct, tapez / et le raccourci ; vous relisez la réponse avant l’envoi.',
  add: 'Ajouter une réponse',
  change: shortcut => `Modifier /${shortcut}`,
  remove: shortcut => `Supprimer /${shortcut}`,
  by: (name, time) => `${name}, ${time}`,
  empty: 'Pas encore de réponse type.',
  titleNew: 'Nouvelle réponse type',
  titleChange: 'Modifier la réponse type',
  shortcut: 'Raccourci',
  shortcutHint: 'Petites lettres, chiffres et traits d’union, comme heures-ouverture.',
  text: 'Réponse',
  textHint: 'Elle peut contenir',
  save: 'Enregistrer',
  taken: 'Une autre réponse a ce raccourci. Choisissez-en un autre.',
  unknown: 'Elle contient une variable qui n’existe pas. N’utilisez que celles nommées ci-dessous.',
  badShortcut: 'Utilisez 1 à 40 petites lettres, chiffres et traits d’union.',
  list: 'Réponses types',
  none: 'Aucune réponse type ne contient cela.',
};

export const answerTexts = inLanguage(en, fr);
