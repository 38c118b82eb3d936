import { inLanguage } from '../../texts';
import { explainCodes } from '../../texts/explain';
import { countWords, isOne } from '../../texts/plurals';

const en = {
  away: 'Away',
  available: 'Available',
  goAway: 'Set yourself away',
  comeBack: 'Set yourself available',
  awayHint: 'Colleagues see that you are away and offer you nothing. Your live conversations stay yours.',
  offline: 'Offline',

  news: {
    label: 'News for you',
    controlExpired: (user: string) =>
      `You lost control of ${user}’s conversation: this page was gone for too long. The user was told, and the request is open again.`,
    controlReleased: (user: string, by: string, reason: string) =>
      `${by} released your control of ${user}’s conversation. Reason: ${reason}`,
    transferAccepted: (user: string, by: string) => `${by} took over ${user}’s conversation from you.`,
    transferDeclined: (user: string, by: string) => `${by} declined ${user}’s conversation. You still have it.`,
    transferImpossible: (user: string, by: string) => `${by} can no longer take ${user}’s conversation. You still have it.`,
    requestAssigned: (user: string, by: string) => `${by} assigned ${user}’s request to you.`,
    requestAnswered: (user: string) => `${user} wrote back to your answer. The request is open again.`,
    see: 'See it',
    dismiss: 'Dismiss',
    many: {
      controlExpired: (count: number) =>
        `You lost control of ${countWords(count)} ${isOne.en(count) ? 'conversation' : 'conversations'}: this page was gone for too long.`,
      controlReleased: (count: number) =>
        `An administrator released your control of ${countWords(count)} ${isOne.en(count) ? 'conversation' : 'conversations'}.`,
      transferAccepted: (count: number) =>
        `Colleagues took over ${countWords(count)} ${isOne.en(count) ? 'conversation' : 'conversations'} from you.`,
      transferDeclined: (count: number) =>
        `Colleagues declined ${countWords(count)} ${isOne.en(count) ? 'conversation' : 'conversations'}. You still have them.`,
      transferImpossible: (count: number) =>
        `${countWords(count)} ${isOne.en(count) ? 'conversation' : 'conversations'} can no longer be taken by the `
        + 'colleagues that you asked.',
      requestAssigned: (count: number) => `${countWords(count)} ${isOne.en(count) ? 'request was' : 'requests were'} assigned to you.`,
      requestAnswered: (count: number) =>
        `${countWords(count)} ${isOne.en(count) ? 'user' : 'users'} wrote back to your answers. Their requests are open again.`,
    },
    older: (count: number) => `${countWords(count)} older ${isOne.en(count) ? 'item is' : 'items are'} not shown.`,
    showAll: 'Show them',
    showFewer: 'Hide them',
    dismissAll: 'Dismiss all news',
  },
  offer: {
    more: (count: number) => `${countWords(count)} more ${isOne.en(count) ? 'offer' : 'offers'}`,
    offered: (from: string, user: string) => `${from} offers you ${user}’s conversation.`,
    accept: 'Accept',
    decline: 'Decline',
    title: (user: string) => `Transfer ${user}’s conversation`,
    hint: 'You keep control until your colleague accepts. The user notices nothing.',
    to: 'To',
    note: 'What should they know? (optional)',
    submit: 'Offer',
    nobody: 'No colleague is available now.',
    pending: (to: string) => `Offered to ${to}. You have control until they accept.`,
    withdraw: 'Withdraw',
    notAvailable: 'This colleague is not available any more. Choose somebody else.',
    noOffer: 'This offer does not stand any more.',
  },
  assign: {
    label: 'Assignee',
    nobody: 'Nobody',
  },
  release: {
    open: 'Release their control…',
    title: (holder: string) => `Release ${holder}’s control?`,
    hint: 'The bot answers again and the request is open. Your colleague is told why, and the audit log keeps it.',
    reason: 'Reason',
    submit: 'Release control',
  },
  note: {
    write: 'A note for colleagues. The user never sees it.',
    writeAbout: (name: string) => `Internal note about ${name}`,
    add: 'Add note',
  },
};

const fr: typeof en = {
  away: 'Absent',
  available: 'Disponible',
  goAway: 'Se mettre absent',
  comeBack: 'Se mettre disponible',
  awayHint: 'Vos collègues voient que vous êtes absent et ne vous proposent rien. Vos conversations en direct restent les vôtres.',
  offline: 'Hors ligne',

  news: {
    label: 'Nouvelles pour vous',
    controlExpired: user =>
      `Vous avez perdu le contrôle de la conversation de ${user} : cette page était absente trop longtemps. La personne a été prévenue et `
      + 'la demande est rouverte.',
    controlReleased: (user, by, reason) => `${by} a mis fin à votre contrôle de la conversation de ${user}. Raison : ${reason}`,
    transferAccepted: (user, by) => `${by} a repris de vous la conversation de ${user}.`,
    transferDeclined: (user, by) => `${by} a refusé la conversation de ${user}. Vous la tenez toujours.`,
    transferImpossible: (user, by) => `${by} ne peut plus prendre la conversation de ${user}. Vous la tenez toujours.`,
    requestAssigned: (user, by) => `${by} vous a attribué la demande de ${user}.`,
    requestAnswered: user => `${user} a écrit après votre réponse. La demande est rouverte.`,
    see: 'Voir',
    dismiss: 'Fermer',
    many: {
      controlExpired: count =>
        `Vous avez perdu le contrôle de ${countWords(count)} ${isOne.fr(count) ? 'conversation' : 'conversations'} : cette page était `
        + 'absente trop longtemps.',
      controlReleased: count =>
        `Un administrateur a mis fin à votre contrôle de ${countWords(count)} ${isOne.fr(count) ? 'conversation' : 'conversations'}.`,
      transferAccepted: count =>
        `Des collègues ont repris de vous ${countWords(count)} ${isOne.fr(count) ? 'conversation' : 'conversations'}.`,
      transferDeclined: count =>
        `Des collègues ont refusé ${countWords(count)} ${isOne.fr(count) ? 'conversation' : 'conversations'}. Vous les tenez toujours.`,
      transferImpossible: count =>
        `${countWords(count)} ${isOne.fr(count) ? 'conversation ne peut plus être prise' : 'conversations ne peuvent plus être prises'} `
        + 'par les collègues sollicités.',
      requestAssigned: count =>
        `${countWords(count)} ${isOne.fr(count) ? 'demande vous a été attribuée' : 'demandes vous ont été attribuées'}.`,
      requestAnswered: count =>
        `${countWords(count)} ${isOne.fr(count) ? 'personne a écrit' : 'personnes ont écrit'} après vos réponses. `
        + 'Leurs demandes sont rouvertes.',
    },
    older: count =>
      `${countWords(count)} `
      + `${isOne.fr(count) ? 'nouvelle plus ancienne n’est pas affichée' : 'nouvelles plus anciennes ne sont pas affichées'}.`,
    showAll: 'Les afficher',
    showFewer: 'Les masquer',
    dismissAll: 'Fermer toutes les nouvelles',
  },
  offer: {
    more: count => `${countWords(count)} ${isOne.fr(count) ? 'autre proposition' : 'autres propositions'}`,
    offered: (from, user) => `${from} vous propose la conversation de ${user}.`,
    accept: 'Accepter',
    decline: 'Refuser',
    title: user => `Transférer la conversation de ${user}`,
    hint: 'Vous gardez le contrôle jusqu’à ce que votre collègue accepte. La personne ne remarque rien.',
    to: 'À',
    note: 'Que doit-il savoir ? (facultatif)',
    submit: 'Proposer',
    nobody: 'Aucun collègue n’est disponible.',
    pending: to => `Proposée à ${to}. Vous gardez le contrôle jusqu’à son accord.`,
    withdraw: 'Retirer',
    notAvailable: 'Ce collègue n’est plus disponible. Choisissez quelqu’un d’autre.',
    noOffer: 'Cette proposition n’est plus valable.',
  },
  assign: {
    label: 'Attribuée à',
    nobody: 'Personne',
  },
  release: {
    open: 'Mettre fin à son contrôle…',
    title: holder => `Mettre fin au contrôle de ${holder} ?`,
    hint: 'Le bot répond de nouveau et la demande est rouverte. Votre collègue saura pourquoi, et le journal d’audit le garde.',
    reason: 'Raison',
    submit: 'Rendre le contrôle',
  },
  note: {
    write: 'Une note pour les collègues. La personne ne la voit jamais.',
    writeAbout: name => `Note interne sur ${name}`,
    add: 'Ajouter la note',
  },
};

export const colleagueTexts = inLanguage(en, fr);

explainCodes({ 'no-such-offer': colleagueTexts.offer.noOffer });
