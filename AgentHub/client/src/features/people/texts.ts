import { inLanguage } from '../../texts';
import { isOne } from '../../texts/plurals';

const en = {
  tab: 'Personal data',
  intro:
    'Somebody asks you to delete their data: find them, look at what is kept, and delete it. People can do it themselves as well, in the '
    + 'menu of the chat.',
  find: 'Find a person by name, by id, or by what your site says of them',
  nobody: 'Nobody is found. Try the beginning of a name, or the id that your site or the channel has for the person.',
  about: (conversations: string, last: string) => `Conversations: ${conversations} · last heard of: ${last}`,
  open: 'Delete…',
  openOf: (name: string) => `Delete the data of ${name}…`,
  openHere: 'Delete this person’s data…',
  title: (name: string) => `Delete the data of ${name}?`,
  goes: 'Deleted, at once and for good',
  stays: 'What stays',
  conversationsOf: (count: number, lines: string) =>
    (isOne.en(count)
      ? `What was said in their conversation (${lines})`
      : `What was said in their ${count} conversations (${lines})`),
  lines: (count: number) => (isOne.en(count) ? '1 line' : `${count} lines`),
  requests: (count: number) =>
    (isOne.en(count)
      ? 'The message of their user request, which is closed'
      : `The messages of their ${count} user requests, which are closed`),
  files: (count: number) => (isOne.en(count) ? 'The file that was sent' : `The ${count} files that were sent`),
  memory: 'Their name, what the bot remembers of them and what your site said of them; nothing is found by search',
  holder: (name: string) => `The control of ${name}, who talks to them now and is told`,
  tombstone: 'An empty place in the lists, with the times, for the figures; the id that the channel has for them',
  audit: 'An entry in the audit log: you, now, and your reason',
  elsewhere: 'What the channel itself keeps, and copies that were exported',
  reason: 'Reason, for the audit log. Do not repeat what is to be forgotten.',
  submit: 'Delete for good',
  done: (name: string) => `The data of ${name} is deleted.`,
};

const fr: typeof en = {
  tab: 'Données personnelles',
  intro:
    'Quelqu’un vous demande de supprimer ses données : trouvez la personne, voyez ce qui est conservé, et supprimez-le. Chacun peut aussi '
    + 'le faire soi-même, dans le menu du chat.',
  find: 'Trouver une personne par son nom, son identifiant ou ce que votre site en dit',
  nobody: 'Personne n’est trouvé. Essayez le début d’un nom, ou l’identifiant que votre site ou le canal donne à la personne.',
  about: (conversations, last) => `Conversations : ${conversations} · dernier signe : ${last}`,
  open: 'Supprimer…',
  openOf: name => `Supprimer les données de ${name}…`,
  openHere: 'Supprimer les données de cette personne…',
  title: name => `Supprimer les données de ${name} ?`,
  goes: 'Supprimé, aussitôt et définitivement',
  stays: 'Ce qui reste',
  conversationsOf: (count, lines) =>
    (isOne.fr(count)
      ? `Ce qui a été dit dans sa conversation (${lines})`
      : `Ce qui a été dit dans ses ${count} conversations (${lines})`),
  lines: count => `${count} ${isOne.fr(count) ? 'ligne' : 'lignes'}`,
  requests: count =>
    (isOne.fr(count) ? 'Le message de sa demande, qui est fermée' : `Les messages de ses ${count} demandes, qui sont fermées`),
  files: count => (isOne.fr(count) ? 'Le fichier envoyé' : `Les ${count} fichiers envoyés`),
  memory: 'Son nom, ce que le bot retient d’elle et ce que votre site en a dit ; la recherche ne trouve plus rien',
  holder: name => `Le contrôle de ${name}, qui lui parle en ce moment et en est averti`,
  tombstone: 'Une place vide dans les listes, avec les heures, pour les chiffres ; l’identifiant que le canal lui donne',
  audit: 'Une entrée dans le journal d’audit : vous, maintenant, et votre raison',
  elsewhere: 'Ce que le canal lui-même conserve, et les copies exportées',
  reason: 'Raison, pour le journal d’audit. N’y répétez pas ce qui doit être oublié.',
  submit: 'Supprimer définitivement',
  done: name => `Les données de ${name} sont supprimées.`,
};

export const peopleTexts = inLanguage(en, fr);
