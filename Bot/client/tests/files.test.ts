import { describe, expect, it } from 'vitest';
import { choose, sizeText } from '../src/models/files';

const MB = 1024 * 1024;
const file = (size: number) => ({ size });

describe('files in the send box', () => {
  it('fit together into what the host takes', () => {
    const [small, large, tail] = [file(MB), file(3.5 * MB), file(2 * MB)];

    expect(choose([], [small, large, tail], 4 * MB)).toEqual({ fitting: [small, tail], tooLarge: [large] });
    expect(choose([small], [large], 4 * MB).tooLarge).toEqual([large]);
  });

  it('leave room for the words', () => {
    expect(choose([], [file(4 * MB)], 4 * MB).fitting).toEqual([]);
  });

  it('have sizes that people read', () => {
    expect(sizeText(10, 'en')).toBe('1 kB');
    expect(sizeText(4 * MB, 'en')).toBe('4 MB');
    expect(sizeText(1.25 * MB, 'fr')).toMatch(/^1,3\sMo$/u);
  });
});
