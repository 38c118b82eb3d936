import { inLanguage } from '../../texts';

const en = {
  tab: 'Bot',
  title: 'What people see of the agent who talks to them',
  hint: 'It counts for what is said from now on. The banner and the notices stay as they are.',
  shown: { nothing: 'Only that an agent talks', name: 'The agent’s name', nameAndPicture: 'The agent’s name and picture' },
  saved: 'Saved.',
  preview: {
    label: 'Agents see what people write before they send it',
    hint:
      'Only the agent in control, only while they have it. The chat page tells people so beside the box they write in. It is never logged '
      + 'or kept. It counts from the next takeover on; turned off, it ends at once.',
  },
  picture: {
    title: 'Your picture',
    hint: 'People see it beside what you say, if an administrator allows it (Settings → Bot).',
    choose: 'Choose a picture',
    change: 'Choose another one',
    remove: 'Remove it',
    yours: 'Your picture now',
    unreadable: 'This file is no picture that the browser can read. Choose a PNG or a JPEG.',
  },
};

const fr: typeof en = {
  tab: 'Bot',
  title: 'Ce que les personnes voient de l’agent qui leur parle',
  hint: 'Cela vaut pour ce qui est dit à partir de maintenant. La bannière et les mentions restent telles quelles.',
  shown: { nothing: 'Seulement qu’un agent parle', name: 'Le nom de l’agent', nameAndPicture: 'Le nom et la photo de l’agent' },
  saved: 'Enregistré.',
  preview: {
    label: 'Les agents voient ce que les personnes écrivent avant l’envoi',
    hint:
      'Seul l’agent qui a le contrôle, et tant qu’il l’a. La page de discussion le dit aux personnes à côté du champ de saisie. Rien '
      + 'n’est journalisé ni conservé. Cela vaut dès la prochaine prise de contrôle ; désactivé, cela cesse aussitôt.',
  },
  picture: {
    title: 'Votre photo',
    hint: 'Les personnes la voient à côté de ce que vous dites, si un administrateur le permet (Paramètres → Bot).',
    choose: 'Choisir une photo',
    change: 'En choisir une autre',
    remove: 'La retirer',
    yours: 'Votre photo actuelle',
    unreadable: 'Ce fichier n’est pas une image que le navigateur peut lire. Choisissez un PNG ou un JPEG.',
  },
};

export const introductionTexts = inLanguage(en, fr);
