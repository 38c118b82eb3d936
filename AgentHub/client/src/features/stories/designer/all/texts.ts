import { isOne } from '../../../../texts/plurals';
import { inLanguage } from '../../../../texts';

const en = {
  title: 'All stories',
  find: 'Find a story or a step',
  steps: (count: string) => (isOne.en(count) ? '1 step' : `${count} steps`),
  collapse: (story: string) => `Collapse “${story}”`,
  expand: (story: string) => `Expand “${story}”`,
  collapseAll: 'Collapse all',
  expandAll: 'Expand all',
  group: (story: string, steps: string, leads: string) => (leads === '' ? `${story}, ${steps}` : `${story}, ${steps}, leads to ${leads}`),
  overview: 'All stories, small: choose what is shown',
};

const fr: typeof en = {
  title: 'Tous les scénarios',
  find: 'Chercher un scénario ou une étape',
  steps: count => (isOne.fr(count) ? `${count} étape` : `${count} étapes`),
  collapse: story => `Replier « ${story} »`,
  expand: story => `Déplier « ${story} »`,
  collapseAll: 'Tout replier',
  expandAll: 'Tout déplier',
  group: (story, steps, leads) => (leads === '' ? `${story}, ${steps}` : `${story}, ${steps}, mène à ${leads}`),
  overview: 'Tous les scénarios, en petit : choisir ce qui est montré',
};

export const allTexts = inLanguage(en, fr);
