import { inLanguage } from '../../texts';

const en = {
  why: 'Why did it say that?',
  answerTo: 'In answer to',
  byItself: 'The bot spoke by itself.',
  arrived: 'the user’s arrival',
  saidBy: 'Said by',
  part: (story: string, step: string) => `${story} › ${step}`,
  action: 'Action',
  earlier: 'The stories have been published anew since.',
};

const fr: typeof en = {
  why: 'Pourquoi a-t-il dit cela ?',
  answerTo: 'En réponse à',
  byItself: 'Le bot a parlé de lui-même.',
  arrived: 'l’arrivée de la personne',
  saidBy: 'Dit par',
  part: (story, step) => `${story} › ${step}`,
  action: 'Action',
  earlier: 'Les scénarios ont été publiés à nouveau depuis.',
};

export const whyTexts = inLanguage(en, fr);
