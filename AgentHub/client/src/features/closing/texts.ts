import { inLanguage } from '../../texts';
import { explainCodes } from '../../texts/explain';

const en = {
  tab: 'After a conversation',
  intro: 'What agents say of a conversation when they release control. It is counted in the figures, and people never see it.',
  outcomes: 'Outcomes',
  outcomesHint: 'What came of it, one on each line, like “Solved” or “Needs a repair”.',
  required: 'An agent can release control only with an outcome',
  tags: 'Tags',
  tagsHint: 'What it was about, one on each line. A conversation can have several.',
  asks: 'Ask people how the help was',
  asksHint: 'In the chat, when an agent releases control: one click, and a word if they like, in English or French.',
  save: 'Save',
  saved: 'Saved.',
  title: 'Release control',
  outcome: 'What came of it?',
  choose: 'Choose an outcome',
  noOutcome: 'No outcome',
  about: 'What was it about?',
  release: 'Release control',
  outcomeRequired: 'Say what came of the conversation: your team asks for an outcome.',
};

const fr: typeof en = {
  tab: 'Après une conversation',
  intro:
    'Ce que les agents disent d’une conversation en rendant le contrôle. C’est compté dans les chiffres ; les personnes ne le voient '
    + 'jamais.',
  outcomes: 'Issues',
  outcomesHint: 'Ce qu’il en est sorti, une par ligne, comme « Résolu » ou « À réparer ».',
  required: 'Un agent ne peut rendre le contrôle qu’avec une issue',
  tags: 'Étiquettes',
  tagsHint: 'De quoi il s’agissait, une par ligne. Une conversation peut en avoir plusieurs.',
  asks: 'Demander aux personnes ce qu’elles ont pensé de l’aide',
  asksHint: 'Dans la discussion, quand un agent rend le contrôle : un clic, et un mot si elles le souhaitent, en français ou en anglais.',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  title: 'Rendre le contrôle',
  outcome: 'Qu’en est-il sorti ?',
  choose: 'Choisir une issue',
  noOutcome: 'Aucune issue',
  about: 'De quoi s’agissait-il ?',
  release: 'Rendre le contrôle',
  outcomeRequired: 'Dites ce qu’il est sorti de la conversation : votre équipe demande une issue.',
};

export const closingTexts = inLanguage(en, fr);

explainCodes({ 'outcome-required': closingTexts.outcomeRequired });
