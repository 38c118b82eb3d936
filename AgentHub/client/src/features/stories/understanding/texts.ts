import { inLanguage } from '../../../texts';
import { isOne } from '../../../texts/plurals';
import type { NearStory, Understood, WordMatch } from './api';

const share = (score: number) => `${Math.round(score * 100)}`;
const quoted = ({ said, meant }: WordMatch) => `“${said}” → “${meant}”`;
const guillemets = ({ said, meant }: WordMatch) => `« ${said} » → « ${meant} »`;

const en = {
  open: 'What people say',
  title: 'What people say',
  close: 'Close',
  sentence: 'Try a sentence',
  sentenceHint: 'As the bot would understand it with the drafts.',
  ask: 'Which story?',
  outcomes: {
    starts: 'The first of these stories starts.',
    asks: 'The bot asks: “Did you mean …?”',
    fallsBack: 'No story is near enough: the fallback answers.',
  } satisfies Record<Understood['outcome'], string>,
  refused: (words: string) => `Not wanted: “${words}”.`,
  near: ({ score, phrase }: NearStory) => `${share(score)} %, by “${phrase}”`,
  nothing: 'No story has a word in common with it.',
  likeness: {
    same: ({ said }: WordMatch) => `“${said}”`,
    form: (word: WordMatch) => `${quoted(word)} (another form)`,
    synonym: (word: WordMatch) => `${quoted(word)} (synonym)`,
    slip: (word: WordMatch) => `${quoted(word)} (misspelt)`,
  },
  missedTitle: 'What no story took',
  missedHint: 'The newest sentences that the bot asked about, or answered with the fallback. They go with the person’s data.',
  noneMissed: 'Nothing: every sentence of late found its story.',
  times: (count: number) => (isOne.en(count) ? 'once' : `${count} times`),
  story: (text: string) => `Story for “${text}”`,
  choose: 'Choose a story',
  add: 'Add as a phrase',
  addNamed: (text: string) => `Add “${text}” as a phrase`,
  dismissNamed: (text: string) => `Take “${text}” off the list`,
  added: (text: string, story: string) => `“${text}” is a phrase of “${story}” in the draft now.`,
  tooLong: 'A phrase has at most 500 characters.',
};

const fr: typeof en = {
  open: 'Ce que disent les gens',
  title: 'Ce que disent les gens',
  close: 'Fermer',
  sentence: 'Essayer une phrase',
  sentenceHint: 'Comme le bot la comprendrait avec les brouillons.',
  ask: 'Quel scénario ?',
  outcomes: {
    starts: 'Le premier de ces scénarios démarre.',
    asks: 'Le bot demande : « Vouliez-vous dire … ? »',
    fallsBack: 'Aucun scénario n’est assez proche : le repli répond.',
  },
  refused: words => `Pas souhaité : « ${words} ».`,
  near: ({ score, phrase }) => `${share(score)} %, par « ${phrase} »`,
  nothing: 'Aucun scénario n’a de mot en commun avec elle.',
  likeness: {
    same: ({ said }) => `« ${said} »`,
    form: word => `${guillemets(word)} (autre forme)`,
    synonym: word => `${guillemets(word)} (synonyme)`,
    slip: word => `${guillemets(word)} (faute de frappe)`,
  },
  missedTitle: 'Ce qu’aucun scénario n’a pris',
  missedHint: 'Les dernières phrases que le bot a fait préciser ou laissées au repli. Elles partent avec les données de la personne.',
  noneMissed: 'Rien : toutes les phrases récentes ont trouvé leur scénario.',
  times: count => (isOne.fr(count) ? 'une fois' : `${count} fois`),
  story: text => `Scénario pour « ${text} »`,
  choose: 'Choisir un scénario',
  add: 'Ajouter comme phrase',
  addNamed: text => `Ajouter « ${text} » comme phrase`,
  dismissNamed: text => `Retirer « ${text} » de la liste`,
  added: (text, story) => `« ${text} » est maintenant une phrase de « ${story} » dans le brouillon.`,
  tooLong: 'Une phrase a au plus 500 caractères.',
};

export const understandingTexts = inLanguage(en, fr);
