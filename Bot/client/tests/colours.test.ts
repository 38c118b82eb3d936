import { describe, expect, it } from 'vitest';
import { readableOn, wordsOn } from '../src/models/colours';
import { paletteFor } from '../src/models/palette';

describe('the site’s colour', () => {
  it('stays as it is where it can be read', () => {
    expect(readableOn('#ffffff', '#8a4b0c')).toBe('#8a4b0c');
    expect(paletteFor('#0d5b52', false).accent).toBe('#0d5b52');
  });

  it('is darkened on light paper and lightened on dark paper until it can be read', () => {
    expect(readableOn('#ffffff', '#ffd54a')).not.toBe('#ffd54a');
    expect(readableOn('#2a221b', '#8a4b0c')).toBe('#b9936d');
    expect(readableOn('#000000', '#000000')).toMatch(/^#[89][0-9a-f]{5}$/);
  });

  it('carries words in black or in white', () => {
    expect([wordsOn('#0d5b52'), wordsOn('#ffd54a'), wordsOn('#ffffff'), wordsOn('#000000')]).toEqual([
      '#ffffff',
      '#000000',
      '#000000',
      '#ffffff',
    ]);
  });
});
