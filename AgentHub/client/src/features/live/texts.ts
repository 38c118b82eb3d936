import { inLanguage } from '../../texts';

const en = {
  title: 'Live conversations',
  scope: 'Which conversations',
  mine: 'Mine',
  all: 'All live conversations',
  emptyMine: 'You have no live conversation',
  emptyAll: 'No agent has a live conversation',
  emptyHint: 'A conversation is live while an agent has control of it.',
  find: 'Find in live conversations',
  pick: 'Choose a conversation to read along.',
};

const fr: typeof en = {
  title: 'Conversations en direct',
  scope: 'Quelles conversations',
  mine: 'Les miennes',
  all: 'Toutes les conversations en direct',
  emptyMine: 'Vous n’avez pas de conversation en direct',
  emptyAll: 'Aucun agent n’a de conversation en direct',
  emptyHint: 'Une conversation est en direct tant qu’un agent en a le contrôle.',
  find: 'Chercher dans les conversations en direct',
  pick: 'Choisissez une conversation pour la suivre.',
};

export const liveTexts = inLanguage(en, fr);
