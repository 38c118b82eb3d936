import { afterEach, describe, expect, it, vi } from 'vitest';
import { alone } from '../src/connection/token';
import { shelf } from '../src/shelf';

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
});
