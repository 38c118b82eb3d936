import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Frame } from '../src/embed/Frame';
import type { ToFrame, ToWidget } from '../src/embed/messages';
import { settingsOf } from '../src/embed/settings';
import { plainSettings } from '../src/pageSettings';

const host = 'https://chat.shop.example';

function siteWith(attributes: Record<string, string> = {}) {
  const script = Object.assign(document.createElement('script'), { src: `${host}/webchat/embed.js` });
  Object.assign(script.dataset, attributes);
  const frame = new Frame(settingsOf(script, { browser: 'en', page: '' }, plainSettings), () => {});
  const told: ToFrame[] = [];
  return {
    frame,
    told,
    /** The frame's element is there; what it hears is kept. */
    load() {
      // It is not put on a page, for there is no host to load it from.
      const append = vi.fn<(element: HTMLIFrameElement) => void>();
      frame.load({ append } as unknown as HTMLElement, 'Chat');
      const [[element]] = append.mock.calls as [[HTMLIFrameElement]];
      Object.defineProperty(element, 'contentWindow', { value: { postMessage: (message: ToFrame) => void told.push(message) } });
      return element;
    },
    says(element: HTMLIFrameElement, message: Omit<ToWidget, 'to'>, origin = host) {
      window.dispatchEvent(new MessageEvent('message', { data: { to: 'widget', ...message }, origin, source: element.contentWindow }));
    },
  };
}

describe('the chat in its frame', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
  afterEach(() => void vi.restoreAllMocks());

  it('is told what waits when its conversation is open, and not before', () => {
    const { frame, told, load, says } = siteWith();
    frame.tell({ to: 'frame', what: 'event', name: 'cart' });
    const element = load();
    says(element, { what: 'loaded' });
    expect(told).toEqual([]);

    says(element, { what: 'ready' });

    expect(told).toEqual([{ to: 'frame', what: 'event', name: 'cart' }]);
  });

  it('waits for who the person is, and is told so again whenever it begins anew', () => {
    const { told, load, says } = siteWith({ identity: 'jwt-1' });
    const element = load();
    expect(element.src).toContain('identity=awaited');

    says(element, { what: 'loaded' });
    says(element, { what: 'loaded' });

    expect(told).toEqual([{ to: 'frame', what: 'identity', identity: 'jwt-1' }, { to: 'frame', what: 'identity', identity: 'jwt-1' }]);
  });

  it('says to the site’s developer why an identity was refused', async () => {
    const { frame, load, says } = siteWith();
    const agreed = frame.identify('forged');
    const element = load();
    says(element, { what: 'loaded' });

    says(element, { what: 'identified', problem: 'The identity has expired.' } as ToWidget);

    await expect(agreed).rejects.toThrow('The identity has expired.');
    expect(console.error).toHaveBeenCalledWith('LiveTakeover: the identity was refused. The identity has expired.');
  });

  it('is signed out as it is signed in', async () => {
    const { frame, told, load, says } = siteWith({ identity: 'jwt-1' });
    const element = load();
    says(element, { what: 'loaded' });

    const done = frame.identify(null);
    says(element, { what: 'identified' });

    await done;
    expect(told.at(-1)).toEqual({ to: 'frame', what: 'identity', identity: null });
  });

  it('hears nobody else', () => {
    const { told, load, says } = siteWith({ identity: 'jwt-1' });

    says(load(), { what: 'loaded' }, 'https://evil.example');

    expect(told).toEqual([]);
  });

  it('is missed when the site may not show it', () => {
    vi.useFakeTimers();
    siteWith().load();

    vi.advanceTimersByTime(10_000);

    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('WebChat:Sites'));
    vi.useRealTimers();
  });
});
