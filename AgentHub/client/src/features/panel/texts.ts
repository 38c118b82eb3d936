import { inLanguage } from '../../texts';

const en = {
  name: 'Live conversation panel',
  show: 'Show the live conversation panel',
  hide: 'Hide the live conversation panel',
  title: 'Live conversations',
  empty: 'No live conversation',
  emptyHint: 'Take control of a user request, and the conversation opens here, on every screen.',
  tabs: 'Open conversations',
  closeTab: (name: string) => `Close ${name}`,
  write: 'Write a message',
  writeTo: (name: string) => `Message to ${name}`,
  send: 'Send',
  hint: 'Enter sends · Shift+Enter starts a new line',
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
  closeTab: name => `Fermer ${name}`,
  write: 'Écrire un message',
  writeTo: name => `Message à ${name}`,
  send: 'Envoyer',
  hint: 'Entrée envoie · Maj+Entrée passe à la ligne',
  noRequest: 'Aucune demande utilisateur n’est liée à cette conversation',
  userLeft: 'L’utilisateur n’est pas en ligne. Il lira votre message à son retour.',
};

export const panelTexts = inLanguage(en, fr);
