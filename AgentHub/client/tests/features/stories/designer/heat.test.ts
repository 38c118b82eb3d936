import { expect, it } from 'vitest';
import { figuresOf, heatOf, levelOf, wordsOfHeat } from '../../../../src/features/stories/designer/figures/heat';

const lines = [
  { step: 'a', reached: 200, left: 3, asked: 0, fellBack: 12 },
  { step: 'b', reached: 10, left: 9, asked: 1, fellBack: 0 },
];

it('the most is the hottest, anything is warm, and nothing is cold', () => {
  const heat = heatOf(lines, 'left');
  expect(['a', 'b', 'c'].map(step => levelOf(heat, step))).toEqual([2, 4, 0]);
  expect(levelOf(heatOf([], 'left'), 'a')).toBe(0);
});

it('says in words what the colour says', () => {
  expect(wordsOfHeat(heatOf(lines, 'reached'), 'a')).toBe('Reached: 200');
  expect(wordsOfHeat(heatOf(lines, 'left'), 'b')).toBe('Left here: 9 of 10');
  expect(figuresOf(heatOf(lines, 'left'), 'a')).toEqual(['Reached: 200', 'Left here: 3', 'Asked for a human: 0', 'Not understood: 12']);
  expect(figuresOf(heatOf(lines, 'left'), 'new')).toEqual(['Reached: 0', 'Left here: 0', 'Asked for a human: 0', 'Not understood: 0']);
});
