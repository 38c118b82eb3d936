import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Access } from '../src/connection/Access';
import { followIdentity } from '../src/connection/identity';

const host = vi.fn<typeof fetch>();
const said = vi.spyOn(window.parent, 'postMessage').mockImplementation(() => {});
const asked = () => host.mock.calls.map(([address, request]) => `${request!.method} ${String(address)}`);
const site = (identity: string | null) =>
  window.dispatchEvent(new MessageEvent('message', { data: { to: 'frame', what: 'identity', identity }, source: window.parent }));

describe('who the person is', () => {
  beforeEach(() => {
    host.mockReset().mockImplementation(async () => Response.json({ conversationId: 'c1' }));
    vi.stubGlobal('fetch', host);
    said.mockClear();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is settled before anybody asks for a conversation', async () => {
    const access = new Access(true);
    followIdentity(access);
    const token = access.token();

    site('jwt-1');

    expect((await token).conversationId).toBe('c1');
    expect(asked()).toEqual(['PUT /webchat/identity', 'POST /webchat/token']);
    expect(said).toHaveBeenCalledWith({ to: 'widget', what: 'identified', problem: undefined }, '*');
  });

  it('may be nobody any more', async () => {
    followIdentity(new Access(false));

    site(null);

    await vi.waitFor(() => expect(asked()).toContain('DELETE /webchat/identity'));
  });

  it('is refused in the host’s words', async () => {
    host.mockImplementation(async () => Response.json({ title: 'The identity has expired.' }, { status: 403 }));
    followIdentity(new Access(false));

    site('old');

    await vi.waitFor(() =>
      expect(said).toHaveBeenCalledWith({ to: 'widget', what: 'identified', problem: 'The identity has expired.' }, '*'),
    );
  });

  it('is heard of in the other tabs', async () => {
    const elsewhere = new Access(false);
    await elsewhere.token();
    followIdentity(elsewhere);
    host.mockClear();

    new BroadcastChannel('livetakeover.identity').postMessage('presented');

    await vi.waitFor(() => expect(asked()).toContain('POST /webchat/token'));
  });
});
