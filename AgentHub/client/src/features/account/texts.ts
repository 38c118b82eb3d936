import { inLanguage } from '../../texts';
import { explainCodes } from '../../texts/explain';
import type { BrowserName } from './browserName';

const en = {
  tab: 'Your account',
  profile: {
    title: 'About you',
    role: (role: string) => `Your role: ${role}.`,
    roleHint: 'An administrator can change it.',
    why: 'You sign in with the address, so a new one needs your password.',
    taken: 'Somebody else in the team has this email address, or is invited by it. Choose another one.',
    fromProvider: (name: string) => `${name} knows you by this address; it cannot be changed here.`,
    submit: 'Save',
  },
  password: {
    title: 'Change password',
    present: 'Present password',
    next: 'New password',
    submit: 'Change password',
    wrong: 'Your present password is not this one. Type it again.',
    changed: 'Your password is changed. Every other browser and device is signed out.',
  },
  twoStep: {
    title: 'Two-step sign-in',
    hint: 'With it, somebody who knows your password still needs your phone: you enter a code that an authenticator app shows.',
    on: 'On',
    since: (time: string) => `since ${time}.`,
    left: (count: number) => (count === 1 ? 'One recovery code is left.' : `${count} recovery codes are left.`),
    required: 'Your team asks for it, so it cannot be turned off.',
    turnOn: 'Turn on two-step sign-in',
    turnOff: 'Turn off two-step sign-in',
    turnOffWords: 'From then on your password alone signs you in. Confirm that it is you.',
    renew: 'Make new recovery codes',
    renewWords: 'The codes that you have now stop working. Confirm that it is you.',
    scan: 'Scan this with an authenticator app on your phone, such as Google Authenticator, Microsoft Authenticator or Aegis.',
    qr: 'QR code for your authenticator app',
    orType: 'Or type the key into the app:',
    code: 'Code',
    codeHint: 'The six digits that the app shows now.',
    anyCode: 'Code from your app, or a recovery code',
    isOn: 'Two-step sign-in is on. Your other browsers and devices are signed out.',
    keep: 'Keep these recovery codes where you keep passwords. Each signs you in once without your phone. They are shown only now.',
    codes: 'Recovery codes',
    download: 'Download',
    file: 'recovery-codes.txt',
    kept: 'I have kept them',
  },
  signIns: {
    title: 'Where you are signed in',
    hint: 'End what you do not know, and change your password then.',
    browser: ({ browser, system }: BrowserName) => (system ? `${browser} on ${system}` : browser),
    unknown: 'Unknown browser',
    this: 'This browser',
    since: (time: string, way: string) => `Signed in ${time} ${way}`,
    ways: { password: 'by password', provider: 'by your organization', key: 'by an API key' },
    seen: (span: string) => `last used ${span} ago`,
    end: 'Sign out',
    endOf: (browser: string) => `Sign out ${browser}`,
    everywhere: 'Sign out everywhere',
  },
  problems: {
    'wrong-code': 'This is not the code, or it was used before. Enter the one that is shown now, or a recovery code.',
    'wrong-password': 'Your present password is not this one. Type it again.',
    'too-many-tries': 'Too many wrong tries. Wait a quarter of an hour, then try again.',
    'password-length': 'Choose a password of 10 to 200 characters.',
    'password-guessed': 'This password is easily guessed. Choose another one, like a few words that have nothing to do with each other.',
    'two-step-off': 'Turn on two-step sign-in for your own account first.',
    'two-step-required': 'Your team asks for two-step sign-in. Turn it on first.',
    'password-off': 'Here one signs in by the organization’s own sign-in, not by password.',
  },
};

const fr: typeof en = {
  tab: 'Votre compte',
  profile: {
    title: 'Vous',
    role: role => `Votre rôle : ${role}.`,
    roleHint: 'Un administrateur peut le changer.',
    why: 'Vous vous connectez avec cette adresse : pour la changer, il faut votre mot de passe.',
    taken: 'Quelqu’un d’autre dans l’équipe a cette adresse, ou est invité par elle. Choisissez-en une autre.',
    fromProvider: name => `${name} vous connaît par cette adresse ; elle ne peut pas être changée ici.`,
    submit: 'Enregistrer',
  },
  password: {
    title: 'Changer de mot de passe',
    present: 'Mot de passe actuel',
    next: 'Nouveau mot de passe',
    submit: 'Changer le mot de passe',
    wrong: 'Ce n’est pas votre mot de passe actuel. Saisissez-le de nouveau.',
    changed: 'Votre mot de passe est changé. Tous les autres navigateurs et appareils sont déconnectés.',
  },
  twoStep: {
    title: 'Connexion en deux étapes',
    hint:
      'Avec elle, qui connaît votre mot de passe a encore besoin de votre téléphone : vous saisissez un code qu’affiche une application '
      + 'd’authentification.',
    on: 'Activée',
    since: time => `depuis le ${time}.`,
    left: count => (count === 1 ? 'Il reste un code de secours.' : `Il reste ${count} codes de secours.`),
    required: 'Votre équipe l’exige ; elle ne peut donc pas être désactivée.',
    turnOn: 'Activer la connexion en deux étapes',
    turnOff: 'Désactiver la connexion en deux étapes',
    turnOffWords: 'Ensuite, votre mot de passe seul suffira. Confirmez que c’est bien vous.',
    renew: 'Créer de nouveaux codes de secours',
    renewWords: 'Les codes que vous avez ne serviront plus. Confirmez que c’est bien vous.',
    scan:
      'Scannez ceci avec une application d’authentification sur votre téléphone, comme Google Authenticator, Microsoft Authenticator ou '
      + 'Aegis.',
    qr: 'Code QR pour votre application d’authentification',
    orType: 'Ou saisissez la clé dans l’application :',
    code: 'Code',
    codeHint: 'Les six chiffres que l’application affiche maintenant.',
    anyCode: 'Code de votre application, ou code de secours',
    isOn: 'La connexion en deux étapes est activée. Vos autres navigateurs et appareils sont déconnectés.',
    keep:
      'Gardez ces codes de secours là où vous gardez vos mots de passe. Chacun vous connecte une fois sans votre téléphone. Ils ne sont '
      + 'affichés que maintenant.',
    codes: 'Codes de secours',
    download: 'Télécharger',
    file: 'codes-de-secours.txt',
    kept: 'Je les ai gardés',
  },
  signIns: {
    title: 'Où vous êtes connecté',
    hint: 'Mettez fin à ce que vous ne connaissez pas, puis changez votre mot de passe.',
    browser: ({ browser, system }) => (system ? `${browser} sur ${system}` : browser),
    unknown: 'Navigateur inconnu',
    this: 'Ce navigateur',
    since: (time, way) => `Connecté le ${time} ${way}`,
    ways: { password: 'par mot de passe', provider: 'par votre organisation', key: 'par une clé d’API' },
    seen: span => `utilisé il y a ${span}`,
    end: 'Déconnecter',
    endOf: browser => `Déconnecter ${browser}`,
    everywhere: 'Se déconnecter partout',
  },
  problems: {
    'wrong-code': 'Ce n’est pas le code, ou il a déjà servi. Saisissez celui qui est affiché maintenant, ou un code de secours.',
    'wrong-password': 'Ce n’est pas votre mot de passe actuel. Saisissez-le de nouveau.',
    'too-many-tries': 'Trop d’essais. Attendez un quart d’heure, puis réessayez.',
    'password-length': 'Choisissez un mot de passe de 10 à 200 caractères.',
    'password-guessed':
      'Ce mot de passe se devine facilement. Choisissez-en un autre, comme quelques mots qui n’ont rien à voir entre eux.',
    'two-step-off': 'Activez d’abord la connexion en deux étapes pour votre propre compte.',
    'two-step-required': 'Votre équipe demande la connexion en deux étapes. Activez-la d’abord.',
    'password-off': 'Ici, on se connecte par l’organisation, et non par mot de passe.',
  },
};

export const accountTexts = inLanguage(en, fr);

explainCodes(accountTexts.problems);
