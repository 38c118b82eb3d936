import { inLanguage } from '../../../texts';
import { isOne } from '../../../texts/plurals';

const en = {
  title: 'History',
  empty: 'This story was not published yet.',
  fromFolder: 'from the host’s folder',
  revision: (number: number) => `Revision ${number}`,
  changes: { new: 'new', changed: 'changed', removed: 'removed' },
  change: (name: string, change: string) => `${name} (${change})`,
  more: (count: number) => `and ${count} more`,
  older: 'Older revisions',
  show: 'What changed',
  compare: 'Compared with',
  before: 'the revision before',
  draft: 'the draft',
  now: 'what is published now',
  same: 'Nothing differs.',
  restore: 'Go back to this',
  restoreHint: 'All stories become what they were in this revision, with their tests. '
    + 'Nothing is lost: what is published now stays in the history.',
  asDrafts: 'As drafts, to look at first',
  atOnce: 'Publish at once',
  restored: (drafts: number) =>
    (drafts === 0 ? 'Nothing differs from what is published.' : isOne.en(drafts) ? '1 draft was saved.' : `${drafts} drafts were saved.`),
  published: (number: number) => `Published as revision ${number}.`,
  story: 'The story',
  step: (name: string) => `Step “${name}”`,
  quoted: (text: string) => `“${text}”`,
  nothing: 'nothing',
  added: 'added',
  removed: 'removed',
  moved: 'moved to another place',
  from: 'from',
  to: 'to',
};

const fr: typeof en = {
  title: 'Historique',
  empty: 'Ce scénario n’a pas encore été publié.',
  fromFolder: 'depuis le dossier de l’hôte',
  revision: number => `Révision ${number}`,
  changes: { new: 'nouveau', changed: 'modifié', removed: 'retiré' },
  change: (name, change) => `${name} (${change})`,
  more: count => `et ${count} de plus`,
  older: 'Révisions plus anciennes',
  show: 'Ce qui a changé',
  compare: 'Comparé à',
  before: 'la révision précédente',
  draft: 'au brouillon',
  now: 'ce qui est publié maintenant',
  same: 'Rien ne diffère.',
  restore: 'Y revenir',
  restoreHint: 'Tous les scénarios redeviennent ce qu’ils étaient dans cette révision, avec leurs tests. '
    + 'Rien n’est perdu : ce qui est publié maintenant reste dans l’historique.',
  asDrafts: 'Comme brouillons, à regarder d’abord',
  atOnce: 'Publier tout de suite',
  restored: drafts =>
    (drafts === 0 ? 'Rien ne diffère de ce qui est publié.'
      : isOne.fr(drafts) ? '1 brouillon est enregistré.' : `${drafts} brouillons sont enregistrés.`),
  published: number => `C’est publié comme révision ${number}.`,
  story: 'Le scénario',
  step: name => `Étape « ${name} »`,
  quoted: text => `« ${text} »`,
  nothing: 'rien',
  added: 'ajouté',
  removed: 'retiré',
  moved: 'déplacé',
  from: 'de',
  to: 'à',
};

export const historyTexts = inLanguage(en, fr);
