import { afterEach, describe, expect, it, vi } from 'vitest';
import { channel, shelf } from '../src/browser';
import { alone } from '../src/connection/token';


const denied = () => new DOMException('Access is denied', 'SecurityError');

describe('a browser that keeps nothing for a frame', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('shows the chat all the same', async () => {
    vi.spyOn(navigator, 'locks', 'get').mockReturnValue({ request: () => Promise.reject(denied()) } as unknown as LockManager);

    expect(await alone(async () => 'token')).toBe('token');
  });

  it('remembers until the page is left', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw denied();
    });
    const kept = shelf('localStorage');

    kept.setItem('seen', '7');

    expect(kept.getItem('seen')).toBe('7');
    expect(shelf('localStorage').getItem('seen')).toBeNull();
  });

  it('forgets at each load where it may store nothing while it is there', () => {
    const full = { getItem: () => null, setItem: () => { throw denied(); } };
    vi.spyOn(window, 'localStorage', 'get').mockReturnValue(full as unknown as Storage);
    const kept = shelf('localStorage');

    kept.setItem('seen', '7');

    expect(kept.getItem('seen')).toBe('7');
  });

  it('speaks to no other tab, and says nothing of it', () => {
    vi.stubGlobal('BroadcastChannel', class { constructor() { throw denied(); } });
    const tabs = channel('identity');

    tabs.onTold(() => expect.unreachable());
    tabs.tell();
    vi.unstubAllGlobals();
  });
});
