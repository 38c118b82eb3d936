import type { Texts } from './en';

export const fr: Texts = {
  productName: 'Espace agents',
  loading: 'Chargement…',
  tryAgain: 'Réessayer',
  close: 'Fermer',
  cancel: 'Annuler',
  copy: 'Copier',
  copied: 'Copié',
  you: 'Vous',
  bot: 'Bot',
  user: 'Utilisateur',
  unnamedUser: 'Visiteur',
  backToList: 'Retour à la liste',
  signOut: 'Se déconnecter',
  somebody: 'Un agent',

  account: {
    email: 'Adresse e-mail',
    name: 'Votre nom',
    nameHint: 'Vos collègues le voient, et les mentions dans les conversations le portent.',
    passwordHint: 'Au moins 10 caractères.',
  },

  roles: {
    Administrator: 'Administrateur',
    SupportAgent: 'Agent de support',
    BotDesigner: 'Concepteur de bot',
    Viewer: 'Lecteur',
  },

  lookBack: {
    more: 'Chercher plus loin',
    looking: 'Recherche plus loin…',
    nothingYet: 'Rien n’a été trouvé parmi les plus récentes.',
    partial: 'Les anciennes conversations sont encore en cours d’ajout à la recherche. Elles seront trouvées plus tard.',
    inVain: 'Cherchez un mot ou un nombre\u00a0: des signes seuls ne trouvent rien.',
  },

  presence: {
    online: 'En ligne',
    offline: 'Hors ligne',
    leftAgo: span => `Hors ligne depuis ${span}`,
    heardOf: (span, channel) => `Dernier signe il y a ${span} sur ${channel}`,
    neverSeen: 'Pas encore vu',
  },

  commands: {
    go: screen => `Aller à ${screen}`,
    next: 'Suivant dans la liste',
    previous: 'Précédent dans la liste',
    take: 'Prendre le contrôle',
    release: 'Rendre le contrôle',
    write: 'Écrire dans la conversation en direct',
    find: 'Chercher dans la liste',
    nth: n => `Ouvrir la conversation en direct ${n}`,
    nthOf: '1 à 9',
    goAway: 'Se mettre absent ou disponible',
    togglePanel: 'Afficher ou masquer le panneau des conversations en direct',
    help: 'Afficher les raccourcis clavier',
    held: command => `« ${command} » a cette touche. Choisissez-en une autre, ou désactivez d’abord celle-là.`,
    browsers: 'Le navigateur garde cette touche pour lui. Choisissez-en une autre.',
    palette: 'Ouvrir la palette de commandes',
    seeRequest: 'Voir la demande utilisateur associée',
    signOut: 'Se déconnecter',
    note: 'Note interne',
    nextUnread: 'Conversation suivante avec du non lu',
    transfer: 'Transférer…',
  },

  errors: {
    offline: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.',
    signedOut: 'Vous avez été déconnecté. Reconnectez-vous pour continuer.',
    forbidden: 'Votre rôle ne le permet pas.',
    notFound: 'Cela n’existe pas, ou plus.',
    other: status => `Le serveur a refusé (${status}). Réessayez ; si cela persiste, prévenez un administrateur.`,
    screen: 'Une erreur est survenue sur cette page.',
    row: 'Cette ligne ne peut pas être affichée.',
  },
};
