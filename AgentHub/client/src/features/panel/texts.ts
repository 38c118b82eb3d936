import { inLanguage } from '../../texts';
import { isOne } from '../../texts/plurals';

const en = {
  name: 'Live conversation panel',
  show: 'Show the live conversation panel',
  hide: 'Hide the live conversation panel',
  title: 'Live conversations',
  empty: 'No live conversation',
  emptyHint: 'Take control of a user request, and the conversation opens here, on every screen.',
  tabs: 'Open conversations',
  width: 'Width of the panel',
  widthHint: 'Pull it, or use the arrow keys. Home: as wide as usual.',
  nextUnread: (count: number) => `${count} unread: next`,
  closeTab: (name: string) => `Close ${name}`,
  write: 'Write a message',
  writeTo: (name: string) => `Message to ${name}`,
  send: 'Send',
  hint: 'Enter sends · Shift+Enter starts a new line · Escape leaves the field',
  noRequest: 'No user request belongs to this conversation',
  userLeft: 'The user is not online. They will read your message when they come back.',
};

const fr: typeof en = {
  name: 'Panneau des conversations en direct',
  show: 'Afficher le panneau des conversations en direct',
  hide: 'Masquer le panneau des conversations en direct',
  title: 'Conversations en direct',
  empty: 'Aucune conversation en direct',
  emptyHint: 'Prenez le contrôle d’une demande : la conversation s’ouvre ici, sur tous les écrans.',
  tabs: 'Conversations ouvertes',
  width: 'Largeur du panneau',
  widthHint: 'Tirez-le, ou utilisez les flèches. Début : largeur habituelle.',
  nextUnread: count => `${count} ${isOne.fr(count) ? 'non lu' : 'non lus'} : suivant`,
  closeTab: name => `Fermer ${name}`,
  write: 'Écrire un message',
  writeTo: name => `Message à ${name}`,
  send: 'Envoyer',
  hint: 'Entrée envoie · Maj+Entrée passe à la ligne · Échap quitte le champ',
  noRequest: 'Aucune demande utilisateur n’est liée à cette conversation',
  userLeft: 'L’utilisateur n’est pas en ligne. Il lira votre message à son retour.',
};

export const panelTexts = inLanguage(en, fr);
