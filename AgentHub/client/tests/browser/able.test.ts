import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText, firstOf, isComposing, newId, notify } from '../../src/browser/able';

const denied = () => new DOMException('Access is denied', 'SecurityError');

describe('what a browser may refuse', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('on plain HTTP: identifiers are made all the same', () => {
    vi.spyOn(crypto, 'randomUUID').mockReturnValue(undefined as never);
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const ids = new Set(Array.from({ length: 100 }, newId));
    expect(ids.size).toBe(100);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('locks: every tab is the first', async () => {
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(denied()) } });
    expect(await firstOf('ring', 10)).toBe(true);
    vi.stubGlobal('navigator', {});
    expect(await firstOf('ring', 10)).toBe(true);
  });

  it('the clipboard and notifications: nothing is copied, nothing is shown, nothing breaks', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('Notification', function refusing() {
      throw new TypeError('Illegal constructor');
    });
    expect(await copyText('secret')).toBe(false);
    expect(notify('News', {})).toBeUndefined();
  });
});

describe('a word that is still being made', () => {
  it.each([
    [{ isComposing: true, keyCode: 13 }, true],
    [{ isComposing: false, keyCode: 229 }, true],
    [{ isComposing: false, keyCode: 13 }, false],
  ])('%o: %s', (event, composing) => expect(isComposing(event)).toBe(composing));
});
