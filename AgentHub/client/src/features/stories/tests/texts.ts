import { inLanguage } from '../../../texts';
import { isOne } from '../../../texts/plurals';

const en = {
  title: 'Tests',
  hint: 'Conversations with what the bot must answer. They are kept and published with the story.',
  empty: 'No tests yet. Try the story out, and keep what you tried as a test.',
  run: 'Run the tests',
  running: 'The tests are running',
  passed: (passed: number, all: number) => `${passed} of ${all} passed`,
  isPassed: 'passed',
  isFailed: 'failed',
  notRun: 'not run yet',
  at: (line: number, what: string) => `Line ${line}: ${what}`,
  wanted: 'Expected',
  found: 'There was',
  nothing: '(nothing)',
  failedIn: (step: string) => `The conversation was in the step “${step}”.`,
  went: (steps: string) => `Went through ${steps}`,
  remove: (name: string) => `Remove the test “${name}”`,
  unreadable: 'These tests cannot be read:',
  expectations: {
    bot: 'the bot should say',
    buttons: 'the buttons should be',
    notice: 'the notice in the thread should be',
    request: 'the user request should be',
    message: 'the message of the user request should be',
    button: 'there should be a button',
    control: 'an agent should take or release control',
  },
};

const fr: typeof en = {
  title: 'Tests',
  hint: 'Des conversations avec ce que le bot doit répondre. Elles sont gardées et publiées avec le scénario.',
  empty: 'Pas encore de tests. Essayez le scénario, et gardez ce que vous avez essayé comme test.',
  run: 'Lancer les tests',
  running: 'Les tests sont en cours',
  passed: (passed, all) => `${passed} sur ${all} ${isOne.fr(all) ? 'réussi' : 'réussis'}`,
  isPassed: 'réussi',
  isFailed: 'échoué',
  notRun: 'pas encore lancé',
  at: (line, what) => `Ligne ${line} : ${what}`,
  wanted: 'Attendu',
  found: 'Il y avait',
  nothing: '(rien)',
  failedIn: step => `La conversation était à l’étape « ${step} ».`,
  went: steps => `A traversé ${steps}`,
  remove: name => `Retirer le test « ${name} »`,
  unreadable: 'Ces tests ne peuvent pas être lus :',
  expectations: {
    bot: 'le bot devrait dire',
    buttons: 'les boutons devraient être',
    notice: 'l’avis dans le fil devrait être',
    request: 'la demande devrait être',
    message: 'le message de la demande devrait être',
    button: 'il devrait y avoir un bouton',
    control: 'un agent devrait prendre ou rendre la main',
  },
};

export const testTexts = inLanguage(en, fr);
