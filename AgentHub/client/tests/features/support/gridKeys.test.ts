import { describe, expect, it } from 'vitest';
import { moveByKey } from '../../../src/features/support/gridKeys';

const day = 1_440;
const slot = { id: 'a', from: 540, to: 600 };
const press = (key: string, shiftKey = false) => moveByKey(slot, { key, shiftKey });

describe('a focused range', () => {
  it.each([
    ['ArrowDown', false, { from: 555, to: 615 }],
    ['ArrowUp', false, { from: 525, to: 585 }],
    ['ArrowRight', false, { from: 540 + day, to: 600 + day }],
    ['ArrowLeft', false, { from: 540 + 6 * day, to: 600 + 6 * day }],
    ['ArrowDown', true, { from: 540, to: 615 }],
    ['ArrowUp', true, { from: 540, to: 585 }],
  ])('follows %s (shift: %s)', (key, shift, expected) => expect(press(key, shift)).toEqual({ id: 'a', ...expected }));

  it('goes with Delete, and leaves other keys alone', () => {
    expect(press('Delete')).toBeNull();
    expect(press('Enter')).toBeUndefined();
    expect(press('j')).toBeUndefined();
  });

  it('never shrinks to nothing', () =>
    expect(moveByKey({ id: 'a', from: 540, to: 550 }, { key: 'ArrowUp', shiftKey: true })).toEqual({ id: 'a', from: 540, to: 550 }));
});
