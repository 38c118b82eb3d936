import { inLanguage } from '../../texts';
import { explainCodes } from '../../texts/explain';

const en = {
  title: 'Saved views',
  save: 'Save this view…',
  remove: (name: string) => `Remove “${name}”`,
  name: 'Name',
  submit: 'Save',
  tooMany: 'You have as many saved views as there can be. Remove one first.',
};

const fr: typeof en = {
  title: 'Vues enregistrées',
  save: 'Enregistrer cette vue…',
  remove: name => `Supprimer « ${name} »`,
  name: 'Nom',
  submit: 'Enregistrer',
  tooMany: 'Vous avez autant de vues enregistrées qu’il peut y en avoir. Supprimez-en d’abord une.',
};

export const viewTexts = inLanguage(en, fr);

explainCodes({ 'too-many-views': viewTexts.tooMany });
