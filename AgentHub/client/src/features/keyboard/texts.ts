import { inLanguage } from '../../texts';

const en = {
  tab: 'Keyboard',
  singleKeys: 'Use single-letter shortcuts (never while you type)',
  title: 'Commands',
  search: 'What do you want to do?',
  none: 'No command has that name.',
  keyboard: 'Keyboard shortcuts',
  change: 'Change',
  changeOf: (command: string) => `Change the key of “${command}”`,
  turnOff: 'Turn off',
  turnOffOf: (command: string) => `Turn off the key of “${command}”`,
  off: 'No key',
  press: 'Press the keys. Escape leaves it as it was.',
  usual: 'Use the usual keys again',
};

const fr: typeof en = {
  tab: 'Clavier',
  singleKeys: 'Utiliser les raccourcis d’une seule lettre (jamais pendant la saisie)',
  title: 'Commandes',
  search: 'Que voulez-vous faire ?',
  none: 'Aucune commande ne porte ce nom.',
  keyboard: 'Raccourcis clavier',
  change: 'Changer',
  changeOf: command => `Changer la touche de « ${command} »`,
  turnOff: 'Désactiver',
  turnOffOf: command => `Désactiver la touche de « ${command} »`,
  off: 'Aucune touche',
  press: 'Appuyez sur les touches. Échap laisse tout en l’état.',
  usual: 'Reprendre les touches habituelles',
};

export const keyboardTexts = inLanguage(en, fr);
