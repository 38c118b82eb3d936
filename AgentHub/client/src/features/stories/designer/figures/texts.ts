import { inLanguage } from '../../../../texts';

const en = {
  title: 'Figures',
  period: 'Days',
  off: 'No figures',
  periods: { 7: 'Last 7 days', 28: 'Last 28 days' },
  measure: 'Shown in colour',
  measures: { reached: 'Reached', left: 'Left here', asked: 'Asked for a human', fellBack: 'Not understood' },
  /** In a box of the drawing. */
  reached: (count: string) => `Reached: ${count}`,
  share: (measure: string, count: string, reached: string) => `${measure}: ${count} of ${reached}`,
  /** In the list. */
  value: (measure: string, count: string) => `${measure}: ${count}`,
  scale: (from: string, to: string) => `From ${from} to ${to}`,
  hint: 'Who said nothing more at a step has left there, unless a human was asked for. The newest day is today, in UTC.',
};

const fr: typeof en = {
  title: 'Chiffres',
  period: 'Jours',
  off: 'Sans chiffres',
  periods: { 7: '7 derniers jours', 28: '28 derniers jours' },
  measure: 'Montré en couleur',
  measures: { reached: 'Atteinte', left: 'Quittée ici', asked: 'Humain demandé', fellBack: 'Pas compris' },
  reached: count => `Atteinte : ${count}`,
  share: (measure, count, reached) => `${measure} : ${count} sur ${reached}`,
  value: (measure, count) => `${measure} : ${count}`,
  scale: (from, to) => `De ${from} à ${to}`,
  hint: 'Qui ne dit plus rien à une étape l’a quittée là, sauf si un humain a été demandé. Le dernier jour est aujourd’hui, en UTC.',
};

export const stepFigureTexts = inLanguage(en, fr);
