import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inFrench } from '../../../../src/features/stories/designer/findings/french';

it.each([
  ['is empty.', 'Write at least 1 character(s).', 'est vide. Écrivez au moins 1 caractère(s).'],
  ['has 61 characters, and 60 are allowed.', 'Shorten it by 1.', 'a 61 caractères, et 60 sont permis. Raccourcissez-le de 1.'],
  ["'' is not an id.", 'An id is 24 letters or digits.', 'Aucune destination n’est choisie. Choisissez où aller.'],
  ["no step of this story has the id 5f00 ('Hello').", 'Write the id of a step of this story, or the target of a whole story.',
    "mène à une étape qui n’existe pas ('Hello'). Choisissez une étape de ce scénario, ou un scénario entier."],
])('says in French: %s', (problem, remedy, french) => expect(inFrench(problem, remedy)).toBe(french));

it('leaves what has no French words as it is', () => expect(inFrench('dances.', 'Stop.')).toBeNull());

/** The plain sentences in which the checker states a problem: those that name nothing. */
function sentences(): string[] {
  const folders = ['Vocabulary', 'Check'].map(folder => join(import.meta.dirname, '../../../../../../Dialogs', folder));
  const sources = folders.flatMap(folder => readdirSync(folder).map(file => readFileSync(join(folder, file), 'utf8')));
  const stated = /\s"((?:is|has|nothing|always|holds) [^"]*\.)",/g;
  return sources.flatMap(text => [...text.matchAll(stated)]).map(([, sentence = '']) => sentence);
}

it('has French words for every plain sentence of the checker', () => {
  expect(sentences().length).toBeGreaterThan(10);
  expect(sentences().filter(sentence => (inFrench(sentence, '') ?? inFrench(`'x' ${sentence}`, '')) === null)).toEqual([]);
});
