import type { TextShape } from './shapes';

/** As the checker counts: by characters, not by the halves of which some are made. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

type TextProblem = 'empty' | 'tooLong' | 'form';

/** What is wrong with a text while it is typed; the checker has the last word. */
export function problemOf(text: string, { min, max, pattern }: TextShape): TextProblem | null {
  const length = lengthOf(text);
  if (length < min) return 'empty';
  if (length > max) return 'tooLong';
  return pattern && text !== '' && !pattern.test(text) ? 'form' : null;
}
