import { inLanguage } from '../texts';
import type { Words } from './sentences';

const shownEn: Record<string, string> = { Nothing: 'nothing', Name: 'their name', NameAndPicture: 'their name and picture' };

const shownFr: Record<string, string> = { Nothing: 'rien', Name: 'leur nom', NameAndPicture: 'leur nom et leur photo' };

const en = {
  tab: 'Audit log',
  intro: 'Every change of control, requests, team, support hours and stories: who did it, when, and why.',
  area: 'Show',
  areas: { all: 'Everything', control: 'Control', request: 'User requests', team: 'Team', support: 'Support hours', answers: 'Canned answers', stories: 'Stories', bot: 'Bot' },
  when: 'When',
  who: 'Who',
  what: 'What',
  why: (reason: string) => `Why: ${reason}`,
  nobody: 'By itself',
  older: 'Show older entries',
  empty: 'Nothing has been changed yet.',
  actions: {
    'control.taken': ({ user }: Words) => `took control of ${user}’s conversation`,
    'control.released': ({ user, holder }: Words) => `released control of ${user}’s conversation (held by ${holder})`,
    'control.expired': ({ user, holder }: Words) => `control of ${user}’s conversation ended: ${holder}’s hub was gone for too long`,
    'control.transferred': ({ user, holder }: Words) => `took over ${user}’s conversation, which ${holder} offered`,
    'request.assigned': ({ user, name }: Words) => (name ? `assigned ${user}’s request to ${name}` : `took ${user}’s request from its assignee`),
    'request.started': ({ user }: Words) => `began to work on ${user}’s request`,
    'request.closed': ({ user }: Words) => `closed ${user}’s request`,
    'request.reopened': ({ user }: Words) => `reopened ${user}’s request`,
    'team.invited': ({ email, role }: Words) => `invited ${email} as ${role}`,
    'team.invitationWithdrawn': ({ email }: Words) => `withdrew the invitation of ${email}`,
    'team.joined': ({ role, invitedBy }: Words) => `joined the team as ${role}, invited by ${invitedBy}`,
    'team.roleChanged': ({ name, from, to }: Words) => `changed the role of ${name} from ${from} to ${to}`,
    'team.removed': ({ name, email, role }: Words) => `removed ${name} (${email}, ${role}) from the team`,
    'team.signedOut': ({ name }: Words) => `signed ${name} out everywhere`,
    'team.passwordChanged': () => 'changed their password',
    'answers.saved': ({ name }: Words) => `saved the canned answer /${name}`,
    'answers.removed': ({ name }: Words) => `removed the canned answer /${name}`,
    'support.scheduleSaved': () => 'saved the support hours',
    'support.unavailable': ({ until }: Words) => `took the support team offline until ${until}`,
    'support.availableAgain': () => 'brought the support team back before its time',
    'bot.agentShown': ({ to }: Words) => `changed what people see of agents: ${shownEn[to] ?? to}`,
    'stories.published': () => 'published stories',
  },
};

const fr: typeof en = {
  tab: 'Journal d’audit',
  intro: 'Chaque changement de contrôle, de demandes, d’équipe et d’horaires : qui l’a fait, quand et pourquoi.',
  area: 'Afficher',
  areas: { all: 'Tout', control: 'Contrôle', request: 'Demandes', team: 'Équipe', support: 'Horaires du support', answers: 'Réponses types', stories: 'Scénarios', bot: 'Bot' },
  when: 'Quand',
  who: 'Qui',
  what: 'Quoi',
  why: reason => `Pourquoi : ${reason}`,
  nobody: 'De lui-même',
  older: 'Afficher plus ancien',
  empty: 'Rien n’a encore été changé.',
  actions: {
    'control.taken': ({ user }) => `a pris le contrôle de la conversation de ${user}`,
    'control.released': ({ user, holder }) => `a rendu le contrôle de la conversation de ${user} (tenue par ${holder})`,
    'control.expired': ({ user, holder }) => `le contrôle de la conversation de ${user} a pris fin : l’espace de ${holder} était absent trop longtemps`,
    'control.transferred': ({ user, holder }) => `a repris la conversation de ${user}, proposée par ${holder}`,
    'request.assigned': ({ user, name }) => (name ? `a attribué la demande de ${user} à ${name}` : `a retiré l’attribution de la demande de ${user}`),
    'request.started': ({ user }) => `a commencé à traiter la demande de ${user}`,
    'request.closed': ({ user }) => `a clos la demande de ${user}`,
    'request.reopened': ({ user }) => `a rouvert la demande de ${user}`,
    'team.invited': ({ email, role }) => `a invité ${email} comme ${role}`,
    'team.invitationWithdrawn': ({ email }) => `a retiré l’invitation de ${email}`,
    'team.joined': ({ role, invitedBy }) => `a rejoint l’équipe comme ${role}, sur invitation de ${invitedBy}`,
    'team.roleChanged': ({ name, from, to }) => `a changé le rôle de ${name} de ${from} à ${to}`,
    'team.removed': ({ name, email, role }) => `a retiré ${name} (${email}, ${role}) de l’équipe`,
    'team.signedOut': ({ name }) => `a déconnecté ${name} partout`,
    'team.passwordChanged': () => 'a changé son mot de passe',
    'answers.saved': ({ name }) => `a enregistré la réponse type /${name}`,
    'answers.removed': ({ name }) => `a supprimé la réponse type /${name}`,
    'support.scheduleSaved': () => 'a enregistré les horaires du support',
    'support.unavailable': ({ until }) => `a rendu le support indisponible jusqu’à ${until}`,
    'support.availableAgain': () => 'a rendu le support de nouveau disponible',
    'bot.agentShown': ({ to }) => `a changé ce que les personnes voient des agents : ${shownFr[to] ?? to}`,
    'stories.published': () => 'a publié des scénarios',
  },
};

export const auditTexts = inLanguage(en, fr);
