import { describe, expect, it, vi } from 'vitest';
import { bindings, whyNot } from '../../src/commands/bindings';
import { CommandBook } from '../../src/commands/CommandBook';
import { keysOf, matches } from '../../src/commands/keys';

const press = (key: string, more = {}) => ({ key, code: '', altKey: false, ctrlKey: false, metaKey: false, ...more });

describe('keys of one’s own', () => {
  it('are named as they are pressed, and found again', () => {
    const mac = press('†', { altKey: true, code: 'KeyT' });
    expect([keysOf(press('x')), keysOf(press('?')), keysOf(press('j', { ctrlKey: true })), keysOf(mac)]).toEqual([
      'X',
      '?',
      'Mod+J',
      'Alt+T',
    ]);
    expect(matches('Alt+T', mac)).toBe(true);
    expect(['Shift', 'Tab', 'Escape', 'Enter', 'ArrowUp', ' '].map(key => keysOf(press(key)))).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('are refused when another command has them, or the browser', () => {
    expect(whyNot('write', 'T', {})).toContain('Take control');
    expect(whyNot('write', 'Alt+3', {})).toContain('1 to 9');
    expect(whyNot('write', 'T', { take: '' })).toBeNull();
    expect(whyNot('take', 'T', {})).toBeNull();
    expect(whyNot('write', 'Mod+W', {})).toContain('browser');
  });

  it('take the place of the usual ones', () => {
    const book = new CommandBook();
    const take = { id: 'take', label: 'Take', keys: 'T', run: vi.fn() };
    const third = { id: 'conversation-3', label: 'Third', keys: 'Alt+3', row: 'nth', run: vi.fn() };
    book.add(take);
    book.add(third);
    const alt3 = press('3', { altKey: true, code: 'Digit3' });
    expect(book.find(press('t'), true, { take: 'X' })).toBeUndefined();
    expect(book.find(press('x'), true, { take: 'X' })).toBe(take);
    expect(book.find(press('t'), true, { take: '' })).toBeUndefined();
    expect(book.find(alt3, true)).toBe(third);
    expect(book.find(alt3, true, { nth: '' })).toBeUndefined();
  });

  it('differ from command to command', () => {
    const usual = bindings.map(binding => binding.usual).filter(keys => keys !== '');
    expect(new Set(usual).size).toBe(usual.length);
  });
});
