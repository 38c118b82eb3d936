import { inLanguage, texts } from '../texts';
import { explainCodes } from '../texts/explain';
import { isOne } from '../texts/plurals';

const en = {
  heldBy: (name: string) => `${name} has it`,
  heldByYou: 'You have it',
  heldByBot: 'Bot',
  botPaused: 'Bot, paused',
  satisfaction: (score: number) => `Satisfaction ${score} of 5`,
  unread: (count: number) => (isOne.en(count) ? '1 unread message' : `${count} unread messages`),
  seeRequest: 'See associated User Request',
  wordless: 'sent something without words',
  atTheRight: {
    here: 'This conversation is open at the right.',
    other: (name: string) => `The panel at the right shows the conversation with ${name}.`,
    show: 'Show that one here',
  },
  waits: {
    forYou: (span: string) => `waiting ${span} for you`,
    for: (span: string, name: string) => `waiting ${span} for ${name}`,
    forAnybody: (span: string) => `waiting ${span} for anybody`,
    near: 'answer soon',
    late: 'late',
  },
  gone: 'This conversation does not exist any more.',
  nothingFound: 'No conversation has these words.',
  started: (time: string) => `Began ${time}`,

  identity: {
    title: 'On the site',
    signedIn: 'Signed in on the site as',
  },

  control: {
    take: 'Take control',
    taking: 'Taking control…',
    release: 'Release control',
    openPanel: 'Open live conversation',
    userOffline: 'You can take control while the user is online. They are not online now.',
    colleague: (name: string) => `${name} has control of this conversation.`,
    handoffOff: 'Takeover is off for this bot (Handoff:Enabled).',
    role: 'Your role reads along; support agents and administrators take control.',
    mine: 'You have control of this conversation.',
    ready: 'The bot will pause until you release control.',
    paused: 'The bot is paused in this conversation.',
    resume: 'Let the bot go on',
    taken: (name: string, time: string) => `${name} took control ${time}`,
    released: (name: string, time: string) => `${name} released control ${time}`,
    youTook: (time: string) => `You took control ${time}`,
    youReleased: (time: string) => `You released control ${time}`,
  },

  thread: {
    typing: (name: string) => `${name} is typing…`,
    draft: (name: string) => `${name} is writing this. It is not sent yet.`,
    label: (name: string) => `Conversation with ${name}`,
    empty: 'Nothing has been said yet.',
    earlier: (count: number) => `Show ${count} earlier ${isOne.en(count) ? 'line' : 'lines'}`,
    newest: 'Newest messages',
    choices: 'Choices offered',
    clicked: (what: string) => `chose “${what}”`,
    event: (what: string) => `sent the event “${what}”`,
    attachment: 'Attachment',
    image: 'Picture',
    card: 'Card',
    sending: 'Sending…',
    sent: 'Sent',
    waiting: 'Waiting for the connection. It goes out by itself.',
    failed: 'Not sent',
    retry: 'Send again',
    discard: 'Discard',
    away: 'Written while the user was away',
    mailed: 'By e-mail',
    leftOut: (names: string) => `not taken, because too large or too many: ${names}`,
    note: 'Note, only for the team',
    undrawable: 'This line cannot be shown.',
    transferred: (from: string, to: string, time: string) => `${from} transferred the conversation to ${to} ${time}`,
  },

  problems: {
    controlTaken: (name: string) => `${name} was faster and has control of this conversation.`,
    userOffline: 'The user has just left. You can take control when they are back.',
    notInControl: 'You do not have control of this conversation any more.',
    handoffDisabled: 'Takeover is off for this bot (Handoff:Enabled).',
  },

  erased: {
    gone: 'Deleted person',
    goneAt: (time: string) =>
      `This person’s data was deleted on ${time}. What was said is gone; that there was a conversation is kept for the figures.`,
    goneShort: 'Data deleted',
  },
};

const fr: typeof en = {
  heldBy: name => `${name} s’en occupe`,
  heldByYou: 'Vous vous en occupez',
  heldByBot: 'Bot',
  botPaused: 'Bot, en pause',
  satisfaction: score => `Satisfaction ${score} sur 5`,
  unread: count => `${count} ${isOne.fr(count) ? 'message non lu' : 'messages non lus'}`,
  seeRequest: 'Voir la demande utilisateur associée',
  wordless: 'a envoyé quelque chose sans texte',
  atTheRight: {
    here: 'Cette conversation est ouverte à droite.',
    other: name => `Le panneau à droite montre la conversation avec ${name}.`,
    show: 'Afficher celle-là ici',
  },
  waits: {
    forYou: span => `vous attend depuis ${span}`,
    for: (span, name) => `attend ${name} depuis ${span}`,
    forAnybody: span => `attend quelqu’un depuis ${span}`,
    near: 'à répondre bientôt',
    late: 'en retard',
  },
  gone: 'Cette conversation n’existe plus.',
  nothingFound: 'Aucune conversation ne contient ces mots.',
  started: time => `Commencée le ${time}`,

  identity: {
    title: 'Sur le site',
    signedIn: 'Connecté au site sous l’identifiant',
  },

  control: {
    take: 'Prendre le contrôle',
    taking: 'Prise de contrôle…',
    release: 'Rendre le contrôle',
    openPanel: 'Ouvrir la conversation en direct',
    userOffline: 'Vous pouvez prendre le contrôle quand l’utilisateur est en ligne. Il ne l’est pas en ce moment.',
    colleague: name => `${name} a le contrôle de cette conversation.`,
    handoffOff: 'La prise de contrôle est désactivée pour ce bot (Handoff:Enabled).',
    role: 'Votre rôle permet de lire ; les agents de support et les administrateurs prennent le contrôle.',
    mine: 'Vous avez le contrôle de cette conversation.',
    ready: 'Le bot sera en pause jusqu’à ce que vous rendiez le contrôle.',
    paused: 'Le bot est en pause dans cette conversation.',
    resume: 'Laisser le bot continuer',
    taken: (name, time) => `${name} a pris le contrôle à ${time}`,
    released: (name, time) => `${name} a rendu le contrôle à ${time}`,
    youTook: time => `Vous avez pris le contrôle à ${time}`,
    youReleased: time => `Vous avez rendu le contrôle à ${time}`,
  },

  thread: {
    typing: name => `${name} écrit…`,
    draft: name => `${name} écrit ceci. Ce n’est pas encore envoyé.`,
    label: name => `Conversation avec ${name}`,
    empty: 'Rien n’a encore été dit.',
    earlier: count => `Afficher ${count} ${isOne.fr(count) ? 'ligne précédente' : 'lignes précédentes'}`,
    newest: 'Derniers messages',
    choices: 'Choix proposés',
    clicked: what => `a choisi « ${what} »`,
    event: what => `a envoyé l’événement « ${what} »`,
    attachment: 'Pièce jointe',
    image: 'Image',
    card: 'Carte',
    sending: 'Envoi…',
    sent: 'Envoyé',
    waiting: 'En attente de la connexion. L’envoi se fera tout seul.',
    failed: 'Non envoyé',
    retry: 'Renvoyer',
    discard: 'Abandonner',
    away: 'Écrit en l’absence de la personne',
    mailed: 'Par e-mail',
    leftOut: names => `non pris, car trop volumineux ou trop nombreux : ${names}`,
    note: 'Note, seulement pour l’équipe',
    undrawable: 'Cette ligne ne peut pas être affichée.',
    transferred: (from, to, time) => `${from} a transféré la conversation à ${to} ${time}`,
  },

  problems: {
    controlTaken: name => `${name} a été plus rapide et a le contrôle de cette conversation.`,
    userOffline: 'L’utilisateur vient de partir. Vous pourrez prendre le contrôle à son retour.',
    notInControl: 'Vous n’avez plus le contrôle de cette conversation.',
    handoffDisabled: 'La prise de contrôle est désactivée pour ce bot (Handoff:Enabled).',
  },

  erased: {
    gone: 'Personne supprimée',
    goneAt: time =>
      `Les données de cette personne ont été supprimées le ${time}. Ce qui a été dit a disparu ; qu’il y a eu une conversation est `
      + 'conservé pour les chiffres.',
    goneShort: 'Données supprimées',
  },
};

export const conversationTexts = inLanguage(en, fr);

explainCodes({
  'control-taken': ({ problem }) =>
    conversationTexts.problems.controlTaken((problem['holder'] as { name?: string } | undefined)?.name ?? texts.somebody),
  'user-offline': conversationTexts.problems.userOffline,
  'not-in-control': conversationTexts.problems.notInControl,
  'handoff-disabled': conversationTexts.problems.handoffDisabled,
});
