import { inLanguage } from '../../texts';
import type { Words } from './words';
import { isOne } from '../../texts/plurals';

const shownEn: Record<string, string> = { Nothing: 'nothing', Name: 'their name', NameAndPicture: 'their name and picture' };

const shownFr: Record<string, string> = { Nothing: 'rien', Name: 'leur nom', NameAndPicture: 'leur nom et leur photo' };

const untakenEn = new Map([
  ['Automatic', 'a program wrote it'],
  ['OtherSender', 'it came from another address than the one the person left'],
  ['TooLarge', 'it was too large'],
  ['Empty', 'it said nothing'],
]);

const untakenFr = new Map([
  ['Automatic', 'un programme l’a écrit'],
  ['OtherSender', 'il venait d’une autre adresse que celle laissée par la personne'],
  ['TooLarge', 'il était trop volumineux'],
  ['Empty', 'il ne disait rien'],
]);

const en = {
  tab: 'Audit log',
  intro: 'Every change of control, requests, team, support hours and stories: who did it, when, and why.',
  area: 'Show',
  by: 'by',
  everybody: 'Everybody',
  change: 'Before and after',
  before: 'Before',
  after: 'After',
  nothing: 'Nothing',
  areas: {
    all: 'Everything',
    control: 'Control',
    request: 'User requests',
    team: 'Team',
    support: 'Support hours',
    answers: 'Canned answers',
    stories: 'Stories',
    bot: 'Bot',
    channels: 'Channels',
    people: 'Personal data',
    programs: 'Programs',
  },
  when: 'When',
  who: 'Who',
  what: 'What',
  why: (reason: string) => `Why: ${reason}`,
  nobody: 'By itself',
  older: 'Show older entries',
  empty: 'Nothing has been changed yet.',
  see: {
    conversation: 'See the conversation',
    request: 'See the request',
    story: 'See the story',
    stories: 'See the stories',
    settings: 'See the settings',
  },
  actions: {
    'control.taken': ({ user }: Words) => `took control of ${user}’s conversation`,
    'control.released': ({ user, holder }: Words) => `released control of ${user}’s conversation (held by ${holder})`,
    'control.expired': ({ user, holder }: Words) => `control of ${user}’s conversation ended: ${holder}’s hub was gone for too long`,
    'control.transferred': ({ user, holder }: Words) => `took over ${user}’s conversation, which ${holder} offered`,
    'request.assigned': ({ user, name }: Words) =>
      name ? `assigned ${user}’s request to ${name}` : `took ${user}’s request from its assignee`,
    'request.givenBack': ({ user, name }: Words) => `${user}’s request needs a human again: no sign of ${name} for a long time`,
    'request.started': ({ user }: Words) => `began to work on ${user}’s request`,
    'request.closed': ({ user }: Words) => `closed ${user}’s request`,
    'request.reopened': ({ user }: Words) => `reopened ${user}’s request`,
    'request.replied': ({ user }: Words) => `answered ${user}’s request while they were away`,
    'request.answered': ({ user }: Words) => `${user} wrote back to the answer, and the request is open again`,
    'request.mailNotTaken': ({ user, rule }: Words) =>
      `an e-mail to ${user}’s conversation was not taken: ${untakenEn.get(rule) ?? rule}`,
    'team.invited': ({ email, role }: Words) => `invited ${email} as ${role}`,
    'team.invitationWithdrawn': ({ email }: Words) => `withdrew the invitation of ${email}`,
    'team.joined': ({ role, invitedBy }: Words) => `joined the team as ${role}, invited by ${invitedBy}`,
    'team.roleChanged': ({ name, from, to }: Words) => `changed the role of ${name} from ${from} to ${to}`,
    'team.removed': ({ name, email, role }: Words) => `removed ${name} (${email}, ${role}) from the team`,
    'team.signedOut': ({ name }: Words) => `signed ${name} out everywhere`,
    'team.firstAdministrator': () => 'set up the hub as its first administrator',
    'team.profileChanged': () => 'changed their name or email address',
    'team.passwordChanged': () => 'changed their password',
    'team.passwordLinkMade': ({ name }: Words) => `made a link for a new password for ${name}`,
    'team.passwordReset': () => 'set a new password by a link',
    'team.providerLinked': ({ email }: Words) => `came in by the identity provider for the first time, as ${email}`,
    'team.twoStepOn': () => 'turned on two-step sign-in',
    'team.twoStepOff': ({ name }: Words) => `turned off two-step sign-in of ${name}`,
    'team.twoStepRequired': () => 'made two-step sign-in a must for the team',
    'team.twoStepOptional': () => 'made two-step sign-in a choice again',
    'team.recoveryCodeUsed': ({ left }: Words) => `signed in with a recovery code (${left} left)`,
    'team.recoveryCodesRenewed': () => 'made new recovery codes',
    'answers.saved': ({ name }: Words) => `saved the canned answer /${name}`,
    'answers.removed': ({ name }: Words) => `removed the canned answer /${name}`,
    'support.scheduleSaved': () => 'saved the support hours',
    'support.unavailable': ({ until }: Words) => `took the support team offline until ${until}`,
    'support.targetsSaved': () => 'saved the targets for answers',
    'support.availableAgain': () => 'brought the support team back before its time',
    'bot.agentShown': ({ to }: Words) => `changed what people see of agents: ${shownEn[to] ?? to}`,
    'bot.chatAppearance': () => 'changed how the chat page presents itself',
    'bot.typingPreview': ({ to }: Words): string =>
      to === 'on'
        ? 'let agents see what people write before they send it'
        : 'stopped agents from seeing what people write before they send it',
    'bot.queue': () => 'changed how requests are handed out',
    'bot.closing': () => 'changed what is said of a conversation when it ends',
    'stories.drafted': ({ name }: Words) => (name ? `saved a draft of the story “${name}”` : 'saved a draft of a story'),
    'stories.draftDiscarded': ({ name }: Words) => (name ? `discarded a draft of the story “${name}”` : 'discarded a draft of a story'),
    'channels.sentAgain': ({ user, lines }: Words) => `sent ${isOne.en(lines) ? 'a line' : `${lines} lines`} to ${user} again`,
    'people.deleted': ({ conversations }: Words) =>
      `deleted the data of a person (${isOne.en(conversations) ? '1 conversation' : `${conversations} conversations`})`,
    'stories.published': ({ stories, number }: Words) =>
      (stories ? `published stories: ${stories} (revision ${number})` : `published the stories as revision ${number}`),
    'programs.keyMade': ({ name }: Words) => `made the API key ${name}`,
    'programs.keyRevoked': ({ name }: Words) => `revoked the API key ${name}`,
    'programs.webhookMade': ({ name }: Words) => `added the webhook ${name}`,
    'programs.webhookChanged': ({ name }: Words) => `changed the webhook ${name}`,
    'programs.webhookRemoved': ({ name }: Words) => `removed the webhook ${name}`,
    'programs.webhookSentAgain': ({ name }: Words) => `sent an event to the webhook ${name} again`,
  },
};

const fr: typeof en = {
  tab: 'Journal d’audit',
  intro: 'Chaque changement de contrôle, de demandes, d’équipe et d’horaires : qui l’a fait, quand et pourquoi.',
  area: 'Afficher',
  by: 'par',
  everybody: 'Tout le monde',
  change: 'Avant et après',
  before: 'Avant',
  after: 'Après',
  nothing: 'Rien',
  areas: {
    all: 'Tout',
    control: 'Contrôle',
    request: 'Demandes',
    team: 'Équipe',
    support: 'Horaires du support',
    answers: 'Réponses types',
    stories: 'Scénarios',
    bot: 'Bot',
    channels: 'Canaux',
    people: 'Données personnelles',
    programs: 'Programmes',
  },
  when: 'Quand',
  who: 'Qui',
  what: 'Quoi',
  why: reason => `Pourquoi : ${reason}`,
  nobody: 'De lui-même',
  older: 'Afficher plus ancien',
  empty: 'Rien n’a encore été changé.',
  see: {
    conversation: 'Voir la conversation',
    request: 'Voir la demande',
    story: 'Voir le scénario',
    stories: 'Voir les scénarios',
    settings: 'Voir les paramètres',
  },
  actions: {
    'control.taken': ({ user }) => `a pris le contrôle de la conversation de ${user}`,
    'control.released': ({ user, holder }) => `a rendu le contrôle de la conversation de ${user} (tenue par ${holder})`,
    'control.expired': ({ user, holder }) =>
      `le contrôle de la conversation de ${user} a pris fin : l’espace de ${holder} était absent trop longtemps`,
    'control.transferred': ({ user, holder }) => `a repris la conversation de ${user}, proposée par ${holder}`,
    'request.assigned': ({ user, name }) =>
      name ? `a attribué la demande de ${user} à ${name}` : `a retiré l’attribution de la demande de ${user}`,
    'request.givenBack': ({ user, name }) =>
      `la demande de ${user} attend de nouveau un humain : aucun signe de ${name} depuis longtemps`,
    'request.started': ({ user }) => `a commencé à traiter la demande de ${user}`,
    'request.closed': ({ user }) => `a clos la demande de ${user}`,
    'request.reopened': ({ user }) => `a rouvert la demande de ${user}`,
    'request.replied': ({ user }) => `a répondu à la demande de ${user} en son absence`,
    'request.answered': ({ user }) => `${user} a écrit après la réponse, et la demande est rouverte`,
    'request.mailNotTaken': ({ user, rule }) =>
      `un e-mail pour la conversation de ${user} n’a pas été pris : ${untakenFr.get(rule) ?? rule}`,
    'team.invited': ({ email, role }) => `a invité ${email} comme ${role}`,
    'team.invitationWithdrawn': ({ email }) => `a retiré l’invitation de ${email}`,
    'team.joined': ({ role, invitedBy }) => `a rejoint l’équipe comme ${role}, sur invitation de ${invitedBy}`,
    'team.roleChanged': ({ name, from, to }) => `a changé le rôle de ${name} de ${from} à ${to}`,
    'team.removed': ({ name, email, role }) => `a retiré ${name} (${email}, ${role}) de l’équipe`,
    'team.signedOut': ({ name }) => `a déconnecté ${name} partout`,
    'team.firstAdministrator': () => 'a mis en place l’espace comme premier administrateur',
    'team.profileChanged': () => 'a changé son nom ou son adresse e-mail',
    'team.passwordChanged': () => 'a changé son mot de passe',
    'team.passwordLinkMade': ({ name }) => `a créé un lien pour un nouveau mot de passe de ${name}`,
    'team.passwordReset': () => 'a choisi un nouveau mot de passe par un lien',
    'team.providerLinked': ({ email }) => `est venu par le fournisseur d’identité pour la première fois, comme ${email}`,
    'team.twoStepOn': () => 'a activé la connexion en deux étapes',
    'team.twoStepOff': ({ name }) => `a désactivé la connexion en deux étapes de ${name}`,
    'team.twoStepRequired': () => 'a rendu la connexion en deux étapes obligatoire pour l’équipe',
    'team.twoStepOptional': () => 'a rendu la connexion en deux étapes facultative',
    'team.recoveryCodeUsed': ({ left }) => `s’est connecté avec un code de secours (${left} ${isOne.fr(left) ? 'restant' : 'restants'})`,
    'team.recoveryCodesRenewed': () => 'a créé de nouveaux codes de secours',
    'answers.saved': ({ name }) => `a enregistré la réponse type /${name}`,
    'answers.removed': ({ name }) => `a supprimé la réponse type /${name}`,
    'support.scheduleSaved': () => 'a enregistré les horaires du support',
    'support.unavailable': ({ until }) => `a rendu le support indisponible jusqu’à ${until}`,
    'support.targetsSaved': () => 'a enregistré les objectifs de réponse',
    'support.availableAgain': () => 'a rendu le support de nouveau disponible',
    'bot.agentShown': ({ to }) => `a changé ce que les personnes voient des agents : ${shownFr[to] ?? to}`,
    'bot.chatAppearance': () => 'a changé la présentation de la page de discussion',
    'bot.typingPreview': ({ to }) =>
      to === 'on'
        ? 'a montré aux agents ce que les personnes écrivent avant l’envoi'
        : 'ne montre plus aux agents ce que les personnes écrivent avant l’envoi',
    'bot.queue': () => 'a changé la distribution des demandes',
    'bot.closing': () => 'a changé ce qui est dit d’une conversation à sa fin',
    'stories.drafted': ({ name }) =>
      (name ? `a enregistré un brouillon du scénario « ${name} »` : 'a enregistré le brouillon d’un scénario'),
    'stories.draftDiscarded': ({ name }) =>
      (name ? `a abandonné le brouillon du scénario « ${name} »` : 'a abandonné le brouillon d’un scénario'),
    'channels.sentAgain': ({ user, lines }) => `a renvoyé ${lines} ${isOne.fr(lines) ? 'message' : 'messages'} à ${user}`,
    'people.deleted': ({ conversations }) =>
      `a supprimé les données d’une personne (${conversations} ${isOne.fr(conversations) ? 'conversation' : 'conversations'})`,
    'stories.published': ({ stories, number }) =>
      (stories ? `a publié des scénarios : ${stories} (révision ${number})` : `a publié les scénarios comme révision ${number}`),
    'programs.keyMade': ({ name }) => `a créé la clé d’API ${name}`,
    'programs.keyRevoked': ({ name }) => `a révoqué la clé d’API ${name}`,
    'programs.webhookMade': ({ name }) => `a ajouté le webhook ${name}`,
    'programs.webhookChanged': ({ name }) => `a modifié le webhook ${name}`,
    'programs.webhookRemoved': ({ name }) => `a supprimé le webhook ${name}`,
    'programs.webhookSentAgain': ({ name }) => `a renvoyé un événement au webhook ${name}`,
  },
};

export const auditTexts = inLanguage(en, fr);
