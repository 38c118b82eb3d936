import { afterEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from '../../src/workspace/Drafts';
import { browserStorage, memoryStorage } from '../../src/browser/storage';
import { previewLasts, TypingPeople, typingLasts } from '../../src/workspace/TypingPeople';
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

describe('unread counts', () => {
  it('count what the person said since the agent looked', () => {
    const unread = new Unread(memoryStorage());
    unread.read('ada', 1);
    unread.count('ada', [entry(1), entry(2), entry(3, 'agent'), entry(4)]);
    expect(unread.counts().get('ada')).toBe(2);
    expect(totalUnread(unread.counts())).toBe(2);
    unread.read('ada', 4);
    expect(totalUnread(unread.counts())).toBe(0);
  });

  it('do not count again after a reload what was read before', () => {
    const storage = memoryStorage();
    new Unread(storage).read('ada', 2);
    const unread = new Unread(storage);
    unread.count('ada', [entry(1), entry(2), entry(3)]);
    expect(unread.counts().get('ada')).toBe(1);
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
