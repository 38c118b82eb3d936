import { inLanguage } from '../../texts';
import { isOne } from '../../texts/plurals';

const en = {
  title: 'Stories',
  empty: 'No stories',
  emptyHint: 'Upload story files, or put them into the folder that the setting Stories:Folder names.',
  pick: 'Choose a story to read it.',
  steps: (count: number) => (isOne.en(count) ? '1 step' : `${count} steps`),
  upload: 'Upload',
  uploadHint: 'Add or replace stories by their files, as drafts',
  export: 'Export',
  publish: (count: number) => (count === 0 ? 'Publish' : `Publish (${count})`),
  published: 'Published. It takes effect from the next turn on.',
  saved: (count: number) => (isOne.en(count) ? 'The story is kept as a draft.' : `${count} stories are kept as drafts.`),
  drafts: { new: 'Draft: new', changed: 'Draft: changed', removed: 'Draft: to be removed' },
  draftBy: (what: string, name: string) => `${what} by ${name}`,
  discard: 'Discard draft',
  remove: 'Remove with the next publishing',
  findings: (count: number) => (isOne.en(count) ? '1 thing to look at' : `${count} things to look at`),
  wholeFile: '(whole file)',
};

const fr: typeof en = {
  title: 'Scénarios',
  empty: 'Aucun scénario',
  emptyHint: 'Importez des fichiers, ou mettez-les dans le dossier que nomme le paramètre Stories:Folder.',
  pick: 'Choisissez un scénario pour le lire.',
  steps: count => `${count} ${isOne.fr(count) ? 'étape' : 'étapes'}`,
  upload: 'Importer',
  uploadHint: 'Ajouter ou remplacer des scénarios par leurs fichiers, comme brouillons',
  export: 'Exporter',
  publish: count => (count === 0 ? 'Publier' : `Publier (${count})`),
  published: 'C’est publié et vaut dès le prochain tour.',
  saved: count => (isOne.fr(count) ? 'Le scénario est gardé comme brouillon.' : `${count} scénarios sont gardés comme brouillons.`),
  drafts: { new: 'Brouillon : nouveau', changed: 'Brouillon : modifié', removed: 'Brouillon : à retirer' },
  draftBy: (what, name) => `${what} par ${name}`,
  discard: 'Abandonner le brouillon',
  remove: 'Retirer à la prochaine publication',
  findings: count => `${count} ${isOne.fr(count) ? 'point' : 'points'} à regarder`,
  wholeFile: '(fichier entier)',
};

export const storyTexts = inLanguage(en, fr);
