import { inLanguage } from '../../texts';

const en = {
  signIn: {
    title: 'Sign in',
    welcome: 'Talk to the people your bot cannot help.',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'That email and password do not go together.',
    tooOften: 'Too many attempts. Wait five minutes, then try again.',
  },

  setup: {
    title: 'Create the first administrator',
    intro: 'This link works once. The account that you make here can do everything, and can invite the others.',
    password: 'Password',
    submit: 'Create account',
    expired: 'This set-up link is no longer valid. If an administrator exists already, sign in; else start the host again for a new link.',
    toSignIn: 'Go to sign in',
  },

  nobody: {
    title: 'There is no account yet',
    where:
      'The host printed a link for the first account when it started: in its terminal or log, the line “Sign in as the first '
      + 'administrator, once”. Open that link.',
    again: 'If that line is gone, start the host again: it prints a new link.',
  },

  with: (provider: string) => `Sign in with ${provider}`,
  or: 'or',
  codeTitle: 'Second step',
  codeIntro: 'Enter the code that your authenticator app shows for this hub.',
  recoveryIntro: 'Enter one of the recovery codes that you kept. It works once.',
  recoveryCode: 'Recovery code',
  byRecoveryCode: 'Use a recovery code instead',
  byApp: 'Use the authenticator app',
  back: 'Back',
  lost: 'Password, phone or codes lost? An administrator of your team can help.',
  link: {
    title: 'Set a new password',
    intro: (name: string, email: string) =>
      `${name}, choose a new password for ${email}. Every browser that is signed in with the old one is signed out.`,
    submit: 'Set password',
    done: 'Your new password is set. Sign in with it.',
    gone: 'This link has been used or is out of date. Ask an administrator for a new one.',
  },
  must: {
    title: 'Turn on two-step sign-in',
    intro: 'Your team asks everybody who signs in by password for a second step. Set it up once, then you are in.',
  },
  refused: {
    failed: 'Your organization’s sign-in did not work out. Try again; if it stays so, tell an administrator.',
    cancelled: 'Signing in was cancelled.',
    'unverified-email': 'Your organization has not verified your email address, so it cannot tell who you are here. Ask its administrator.',
    unknown: 'You are not in this team. Ask an administrator to invite you, by the email address that your organization knows you by.',
    role: 'Your organization gives you no role in this team. Ask its administrator.',
  },
};

const fr: typeof en = {
  signIn: {
    title: 'Connexion',
    welcome: 'Parlez aux personnes que votre bot ne peut pas aider.',
    password: 'Mot de passe',
    submit: 'Se connecter',
    wrong: 'Cette adresse et ce mot de passe ne correspondent pas.',
    tooOften: 'Trop de tentatives. Attendez cinq minutes, puis réessayez.',
  },

  setup: {
    title: 'Créer le premier administrateur',
    intro: 'Ce lien ne sert qu’une fois. Le compte créé ici peut tout faire et pourra inviter les autres.',
    password: 'Mot de passe',
    submit: 'Créer le compte',
    expired:
      'Ce lien n’est plus valable. Si un administrateur existe déjà, connectez-vous ; sinon, redémarrez l’hôte pour obtenir un nouveau '
      + 'lien.',
    toSignIn: 'Aller à la connexion',
  },

  nobody: {
    title: 'Il n’y a pas encore de compte',
    where:
      'À son démarrage, l’hôte a affiché un lien pour le premier compte : dans son terminal ou son journal, la ligne « Sign in as the '
      + 'first administrator, once ». Ouvrez ce lien.',
    again: 'Si cette ligne a disparu, redémarrez l’hôte : il affiche un nouveau lien.',
  },

  with: provider => `Se connecter avec ${provider}`,
  or: 'ou',
  codeTitle: 'Deuxième étape',
  codeIntro: 'Saisissez le code que votre application d’authentification affiche pour cet espace.',
  recoveryIntro: 'Saisissez un des codes de secours que vous avez gardés. Il sert une fois.',
  recoveryCode: 'Code de secours',
  byRecoveryCode: 'Utiliser un code de secours',
  byApp: 'Utiliser l’application d’authentification',
  back: 'Retour',
  lost: 'Mot de passe, téléphone ou codes perdus ? Un administrateur de votre équipe peut vous aider.',
  link: {
    title: 'Choisir un nouveau mot de passe',
    intro: (name, email) =>
      `${name}, choisissez un nouveau mot de passe pour ${email}. Tous les navigateurs connectés avec l’ancien seront déconnectés.`,
    submit: 'Enregistrer le mot de passe',
    done: 'Votre nouveau mot de passe est enregistré. Connectez-vous avec lui.',
    gone: 'Ce lien a été utilisé ou a expiré. Demandez-en un nouveau à un administrateur.',
  },
  must: {
    title: 'Activer la connexion en deux étapes',
    intro: 'Votre équipe demande une deuxième étape à qui se connecte par mot de passe. Mettez-la en place une fois, et vous y êtes.',
  },
  refused: {
    failed: 'La connexion de votre organisation n’a pas abouti. Réessayez ; si cela dure, prévenez un administrateur.',
    cancelled: 'La connexion a été annulée.',
    'unverified-email':
      'Votre organisation n’a pas vérifié votre adresse e-mail ; on ne peut donc pas savoir ici qui vous êtes. Adressez-vous à son '
      + 'administrateur.',
    unknown:
      'Vous n’êtes pas dans cette équipe. Demandez à un administrateur de vous inviter, par l’adresse que connaît votre organisation.',
    role: 'Votre organisation ne vous donne aucun rôle dans cette équipe. Adressez-vous à son administrateur.',
  },
};

export const entranceTexts = inLanguage(en, fr);
