import { describe, expect, it } from 'vitest';
import { daysFrom, neighbours } from '../../../src/features/support/daysShown';

describe('the week on a phone', () => {
  it('goes three days at a time, and ends with Sunday', () => {
    const [first, second, third] = [daysFrom(0, 3), neighbours(daysFrom(0, 3), 1)!, neighbours(daysFrom(3, 3), 1)!];
    expect([first.first, second.first, third.first]).toEqual([0, 3, 4]);
    expect([neighbours(first, -1), neighbours(third, 1)]).toEqual([undefined, undefined]);
    expect(neighbours(third, -1)).toEqual({ first: 1, count: 3 });
  });

  it('is whole again where there is room', () => expect(daysFrom(4, 7)).toEqual({ first: 0, count: 7 }));
});
