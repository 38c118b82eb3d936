import { describe, expect, it, vi } from 'vitest';
import { CommandBook } from '../../src/commands/CommandBook';
import { matches } from '../../src/commands/keys';

const press = (key: string, more = {}) => ({ key, code: '', altKey: false, ctrlKey: false, metaKey: false, ...more });

const note = (label: string) => ({ id: 'note', label, keys: 'N', run: vi.fn() });

describe('keys', () => {
  it('go by the letter, and by the place for digits', () => {
    expect(matches('J', press('j'))).toBe(true);
    expect(matches('J', press('j', { ctrlKey: true }))).toBe(false);
    expect(matches('Mod+K', press('k', { metaKey: true }))).toBe(true);
    expect(matches('Alt+1', press('&', { code: 'Digit1', altKey: true }))).toBe(true);
  });
});

describe('commands', () => {
  it('of the innermost screen come first', () => {
    const book = new CommandBook();
    const outer = { id: 'outer', label: 'Outer', keys: 'T', run: vi.fn() };
    const inner = { id: 'inner', label: 'Inner', keys: 'T', run: vi.fn() };
    book.add(outer);
    const leave = book.add(inner);
    expect(book.find(press('t'), true)).toBe(inner);
    leave();
    expect(book.find(press('t'), true)).toBe(outer);
  });

  it('are offered once each, and it is the latest: the one that the key runs', () => {
    const book = new CommandBook();
    book.add(note('Note on the request'));
    book.add({ id: 'palette', label: 'Palette', unlisted: true, run: vi.fn() });
    book.add(note('Note on the conversation'));
    expect(book.offered().map(({ label }) => label)).toEqual(['Note on the conversation']);
    expect(book.find(press('n'), true)?.label).toBe('Note on the conversation');
  });

  it('on a single letter rest while somebody types', () => {
    const book = new CommandBook();
    book.add({ id: 'take', label: 'Take', keys: 'T', run: vi.fn() });
    book.add({ id: 'palette', label: 'Palette', keys: 'Mod+K', run: vi.fn() });
    expect(book.find(press('t'), false)).toBeUndefined();
    expect(book.find(press('k', { ctrlKey: true }), false)?.id).toBe('palette');
  });
});
