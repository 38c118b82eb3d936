import { describe, expect, it, vi } from 'vitest';
import { Arrivals } from '../../src/models/Arrivals';
import { entry } from '../cast';

describe('arrivals', () => {
  it('are what the person says while the page looks on', () => {
    const arrivals = new Arrivals();
    const heard = vi.fn();
    arrivals.subscribe(heard);
    arrivals.see('ada', [entry(1), entry(2, 'bot')]);
    expect(heard).not.toHaveBeenCalled();
    arrivals.see('ada', [entry(1), entry(2, 'bot'), entry(3, 'agent'), entry(4, 'bot')]);
    expect(heard).not.toHaveBeenCalled();
    arrivals.see('ada', [entry(1), entry(2, 'bot'), entry(3, 'agent'), entry(4, 'bot'), entry(5), entry(6)]);
    expect(heard.mock.calls).toEqual([['ada', 6]]);
    arrivals.forget('ada');
    arrivals.see('ada', [entry(1), entry(7)]);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
