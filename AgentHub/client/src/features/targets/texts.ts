import { inLanguage } from '../../texts';

const en = {
  title: 'Targets for answers',
  hint:
    'Within how many minutes of the support hours people are to be answered. A row of a list turns before it is late, and the figures '
    + 'tell how often targets were kept. Left empty, there is none.',
  everybody: 'Everybody else',
  group: 'Group',
  firstAnswer: 'First answer to a request',
  answer: 'Every answer after that',
  minutes: 'min',
  addGroup: 'Add a group',
  remove: (group: string) => `Remove the targets of ${group}`,
  save: 'Save the targets',
  saved: 'The targets are saved.',
};

const fr: typeof en = {
  title: 'Objectifs de réponse',
  hint:
    'En combien de minutes des horaires du support il faut répondre. Une ligne de liste change avant d’être en retard, et les chiffres '
    + 'disent combien de fois les objectifs ont été tenus. Laissé vide, il n’y en a pas.',
  everybody: 'Tous les autres',
  group: 'Groupe',
  firstAnswer: 'Première réponse à une demande',
  answer: 'Chaque réponse suivante',
  minutes: 'min',
  addGroup: 'Ajouter un groupe',
  remove: group => `Supprimer les objectifs de ${group}`,
  save: 'Enregistrer les objectifs',
  saved: 'Les objectifs sont enregistrés.',
};

export const targetTexts = inLanguage(en, fr);
