import { afterEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from '../../src/workspace/Drafts';
import { browserStorage, memoryStorage } from '../../src/browser/storage';
import { previewLasts, TypingPeople, typingLasts } from '../../src/workspace/TypingPeople';
import { ReadMarks } from '../../src/workspace/ReadMarks';
import { totalUnread, Unread } from '../../src/workspace/Unread';
import { entry } from '../cast';

describe('drafts', () => {
  it('are kept per conversation and through a reload', () => {
    const storage = memoryStorage();
    new Drafts(storage).keep('ada', 'Dear Ada');
    expect(new Drafts(storage).of('ada')).toBe('Dear Ada');
    expect(new Drafts(storage).of('bob')).toBe('');
  });

  it('work in a browser that refuses storage', () => {
    vi.stubGlobal('window', {
      get localStorage() {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    });
    const drafts = new Drafts(browserStorage());
    drafts.keep('ada', 'Dear Ada');
    expect(drafts.of('ada')).toBe('Dear Ada');
    vi.unstubAllGlobals();
  });
});

/** What an account keeps, and two pages of its owner. */
function account(kept: Record<string, number> = {}) {
  vi.useFakeTimers();
  const moved = vi.fn((id: string, seq: number) => {
    kept[id] = seq;
    return Promise.resolve();
  });
  const page = () => {
    const marks = new ReadMarks({
      read: ids => Promise.resolve(ids.flatMap(id => (kept[id] === undefined ? [] : [{ conversationId: id, seq: kept[id] }]))),
      move: moved,
    });
    return { marks, unread: new Unread(marks) };
  };
  return { page, moved };
}

describe('unread counts', () => {
  afterEach(() => vi.useRealTimers());

  const lines = [entry(1), entry(2), entry(3, 'agent'), entry(4)];

  it('wait for the account to say how far its owner had read', async () => {
    const { marks, unread } = account({ ada: 1 }).page();
    unread.count('ada', lines);
    expect(totalUnread(unread.counts())).toBe(0);
    marks.want('ada');
    await vi.runAllTimersAsync();
    unread.count('ada', lines);
    expect(unread.counts().get('ada')).toBe(2);
    unread.read('ada', 4);
    expect(totalUnread(unread.counts())).toBe(0);
  });

  it('are the same on another page, as soon as it hears of it', async () => {
    const { page, moved } = account();
    const [here, there] = [page(), page()];
    there.marks.want('ada');
    await vi.runAllTimersAsync();
    there.unread.count('ada', lines);
    expect(there.unread.counts().get('ada')).toBe(3);

    here.unread.read('ada', 2);
    here.unread.read('ada', 4);
    await vi.runAllTimersAsync();
    expect(moved.mock.calls).toEqual([['ada', 4]]);
    there.marks.again();
    await vi.runAllTimersAsync();
    there.unread.count('ada', lines);
    expect(there.unread.counts().get('ada')).toBeUndefined();
  });

  it('never grow because an older mark came later', async () => {
    const { page } = account({ ada: 1 });
    const { marks, unread } = page();
    marks.want('ada');
    unread.read('ada', 4);
    await vi.runAllTimersAsync();
    unread.count('ada', lines);
    expect(marks.of('ada')).toBe(4);
    expect(totalUnread(unread.counts())).toBe(0);
  });
});

describe('typing', () => {
  afterEach(() => vi.useRealTimers());

  it('wears off by itself, and tells whoever shows it', () => {
    vi.useFakeTimers();
    const typing = new TypingPeople();
    const told = vi.fn();
    typing.subscribe(told);
    typing.heard('ada');
    expect(typing.in('ada')).toBe(true);
    vi.advanceTimersByTime(typingLasts + 1);
    expect(typing.in('ada')).toBe(false);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('ends when the message is there', () => {
    vi.useFakeTimers();
    const typing = new TypingPeople();
    typing.heard('ada');
    typing.over('ada');
    expect(typing.in('ada')).toBe(false);
  });

  it('shows what is being written for a while, until it is cleared or sent', () => {
    vi.useFakeTimers();
    const typing = new TypingPeople();
    typing.heard('ada', 'My la');
    typing.heard('ada');
    expect(typing.draftIn('ada')).toBe('My la');
    expect(typing.draftIn('ben')).toBe('');
    typing.heard('ada', '');
    expect([typing.draftIn('ada'), typing.in('ada')]).toEqual(['', false]);
    typing.heard('ada', 'My lamp');
    vi.advanceTimersByTime(typingLasts + 1);
    expect([typing.draftIn('ada'), typing.in('ada')]).toEqual(['My lamp', false]);
    vi.advanceTimersByTime(previewLasts);
    expect(typing.draftIn('ada')).toBe('');
  });
});
