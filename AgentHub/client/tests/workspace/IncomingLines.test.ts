import { describe, expect, it, vi } from 'vitest';
import { IncomingLines } from '../../src/workspace/IncomingLines';
import { entry } from '../cast';

describe('incoming lines', () => {
  it('are what the person says while the page looks on', () => {
    const incoming = new IncomingLines();
    const heard = vi.fn();
    incoming.subscribe(heard);
    incoming.see('ada', [entry(1), entry(2, 'bot')]);
    expect(heard).not.toHaveBeenCalled();
    incoming.see('ada', [entry(1), entry(2, 'bot'), entry(3, 'agent'), entry(4, 'bot')]);
    expect(heard).not.toHaveBeenCalled();
    incoming.see('ada', [entry(1), entry(2, 'bot'), entry(3, 'agent'), entry(4, 'bot'), entry(5), entry(6)]);
    expect(heard.mock.calls).toEqual([['ada', 6]]);
    incoming.forget('ada');
    incoming.see('ada', [entry(1), entry(7)]);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
