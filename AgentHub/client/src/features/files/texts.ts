import { inLanguage } from '../../texts';
import { explainCodes } from '../../texts/explain';
import { isOne } from '../../texts/plurals';

const en = {
  attach: 'Attach files',
  limits: (size: string, count: number) =>
    `Attach files: up to ${size} each, ${count} with one message. You can also paste or drop them here.`,
  list: 'Files that go with the message',
  uploading: (name: string) => `${name} is being uploaded`,
  ready: (count: number) => (isOne.en(count) ? '1 file goes with the message' : `${count} files go with the message`),
  failed: 'Not uploaded.',
  retry: 'Try again',
  cancel: (name: string) => `Cancel ${name}`,
  remove: (name: string) => `Remove ${name}`,
  tooLarge: (names: string, size: string) => `${names}: larger than ${size}.`,
  tooMany: (names: string, count: number) => `${names}: only ${count} ${isOne.en(count) ? 'file goes' : 'files go'} with one message.`,
  gone: 'A file waited too long to be sent and was deleted. Attach it again.',
  drop: 'Drop files to send them',
  wait: 'Send it when the files are uploaded',
};

const fr: typeof en = {
  attach: 'Joindre des fichiers',
  limits: (size, count) =>
    `Joindre des fichiers : jusqu’à ${size} chacun, ${count} par message. Vous pouvez aussi les coller ou les déposer ici.`,
  list: 'Fichiers qui partent avec le message',
  uploading: name => `Envoi de ${name} en cours`,
  ready: count => `${count} ${isOne.fr(count) ? 'fichier part' : 'fichiers partent'} avec le message`,
  failed: 'Non envoyé.',
  retry: 'Réessayer',
  cancel: name => `Annuler ${name}`,
  remove: name => `Retirer ${name}`,
  tooLarge: (names, size) => `${names} : plus de ${size}.`,
  tooMany: (names, count) => `${names} : seulement ${count} ${isOne.fr(count) ? 'fichier' : 'fichiers'} par message.`,
  gone: 'Un fichier a attendu l’envoi trop longtemps et a été supprimé. Joignez-le de nouveau.',
  drop: 'Déposez des fichiers pour les envoyer',
  wait: 'Envoyez-le quand les fichiers sont prêts',
};

export const fileTexts = inLanguage(en, fr);

explainCodes({ 'file-gone': fileTexts.gone });
