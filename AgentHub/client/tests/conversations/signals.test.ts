import { describe, expect, it } from 'vitest';
import { byWhoWaits, type Signalled, waitingWords } from '../../src/conversations/signals';
import { ana, byTheBot, grace } from '../cast';

const at = (minute: number) => `2026-03-02T14:${String(minute).padStart(2, '0')}:00Z`;
const now = Date.parse(at(30));
const held = (by: { id: string; name: string } | null) => ({ epoch: 1, holder: by });

interface Row extends Signalled {
  id: string;
}

const row = (id: string, control: Signalled['control'], waitingSince: string | null, assignee: Signalled['assignee'] = null): Row =>
  ({ id, control, assignee, signals: { last: null, waitingSince, awaitsFirstAnswer: false, due: null, unread: 0 } });

describe('a row', () => {
  it('says how long somebody waits, and for whom', () => {
    expect(waitingWords(row('a', held(grace), at(26)), 'grace', now)).toBe('waiting 4 min for you');
    expect(waitingWords(row('a', held(ana), at(26)), 'grace', now)).toBe('waiting 4 min for Ana');
    expect(waitingWords(row('a', byTheBot, at(29), ana), 'grace', now)).toBe('waiting 1 min for Ana');
    expect(waitingWords(row('a', byTheBot, at(29)), 'grace', now)).toBe('waiting 1 min for anybody');
    expect(waitingWords(row('a', held(grace), null), 'grace', now)).toBe('');
  });

  it('comes first where somebody waits for this agent, the longest before the others', () => {
    const rows = [
      row('answered', held(grace), null), row('short', held(grace), at(20)), row('anas', held(ana), at(1)), row('long', held(grace), at(5)),
      row('assigned', byTheBot, at(10), grace),
    ];
    expect(byWhoWaits(rows, 'grace').map(({ id }) => id)).toEqual(['long', 'assigned', 'short', 'answered', 'anas']);
  });
});
