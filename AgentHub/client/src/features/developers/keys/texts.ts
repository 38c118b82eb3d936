import { inLanguage } from '../../../texts';

const en = {
  title: 'API keys',
  intro: 'With a key, another program uses the hub’s API under the key’s own name. A key can do no more than whoever made it.',
  add: 'Make a key',
  empty: 'There is no key yet.',
  key: 'Key',
  scope: 'Scope',
  used: 'Last used',
  actions: 'Actions',
  never: 'Never',
  madeBy: (name: string, time: string) => `Made by ${name}, ${time}`,
  ending: (ending: string) => `ends in ${ending}`,
  scopes: { read: 'Read', agent: 'Agents’ acts', administration: 'Administration' },
  scopeHints: {
    read: 'Reads requests, conversations, stories and figures.',
    agent: 'Also works on requests, takes control and talks to people.',
    administration: 'Also changes settings, stories and hours, and deletes data. Never the team or keys.',
  },
  name: 'Name of the program',
  nameHint: 'Its acts are told under this name, to the team and in the audit log.',
  make: 'Make the key',
  madeTitle: 'The new key',
  madeWords: (name: string) => `Copy it into the settings of ${name} now: it is not shown again.`,
  secret: 'Secret of the key',
  done: 'Done',
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke the key ${name}`,
  revokeTitle: (name: string) => `Revoke the key ${name}?`,
  revokeWords: 'The program is refused at once. What it held goes back to the team.',
};

const fr: typeof en = {
  title: 'Clés d’API',
  intro:
    'Avec une clé, un autre programme utilise l’API de l’espace sous le nom de la clé. Une clé ne peut rien de plus que la personne qui '
    + 'l’a créée.',
  add: 'Créer une clé',
  empty: 'Il n’y a pas encore de clé.',
  key: 'Clé',
  scope: 'Portée',
  used: 'Dernière utilisation',
  actions: 'Actions',
  never: 'Jamais',
  madeBy: (name, time) => `Créée par ${name}, ${time}`,
  ending: ending => `se termine par ${ending}`,
  scopes: { read: 'Lecture', agent: 'Actions d’agent', administration: 'Administration' },
  scopeHints: {
    read: 'Lit les demandes, les conversations, les scénarios et les chiffres.',
    agent: 'Traite aussi les demandes, prend le contrôle et parle aux personnes.',
    administration: 'Change aussi les paramètres, les scénarios et les horaires, et supprime des données. Jamais l’équipe ni les clés.',
  },
  name: 'Nom du programme',
  nameHint: 'Ses actions portent ce nom, pour l’équipe et dans le journal d’audit.',
  make: 'Créer la clé',
  madeTitle: 'La nouvelle clé',
  madeWords: name => `Copiez-la maintenant dans les paramètres de ${name} : elle ne sera plus affichée.`,
  secret: 'Secret de la clé',
  done: 'Terminé',
  revoke: 'Révoquer',
  revokeOf: name => `Révoquer la clé ${name}`,
  revokeTitle: name => `Révoquer la clé ${name} ?`,
  revokeWords: 'Le programme est refusé aussitôt. Ce qu’il détenait revient à l’équipe.',
};

export const keyTexts = inLanguage(en, fr);
