import { channel } from '../browser';
import { isToFrame } from '../embed/messages';
import { backoff } from '../models/backoff';
import type { Access } from './Access';
import { alone, patience } from './token';
import { tellWidget } from './useWidget';
import { wait } from './wait';

/**
 * Hears from the site around this frame who the person is, and has the host check it. Other tabs hear of it too, for the
 * browser is somebody else's then.
 */
export function followIdentity(access: Access): void {
  const otherTabs = channel('livetakeover.identity');
  otherTabs.onTold(() => void access.renewed().catch(() => undefined));
  window.addEventListener('message', async ({ data, source }: MessageEvent) => {
    if (source !== window.parent || !isToFrame(data) || data.what !== 'identity') return;
    const { identity } = data;
    const problem = await alone(() => present(identity));
    tellWidget({ to: 'widget', what: 'identified', problem });
    otherTabs.tell();
    await access.identified().catch(() => undefined);
  });
  tellWidget({ to: 'widget', what: 'loaded' });
}

/** @returns what the site's developer has to change, if it is refused */
async function present(identity: string | null): Promise<string | undefined> {
  for (let failures = 1; ; failures += 1) {
    const response = await send(identity).catch(() => undefined);
    if (response?.ok) return undefined;
    if (response && response.status < 500) return titleOf(response);
    await wait(backoff(failures));
  }
}

function send(identity: string | null): Promise<Response> {
  const signal = AbortSignal.timeout(patience);
  if (identity === null) return fetch('/webchat/identity', { method: 'DELETE', signal });
  return fetch('/webchat/identity', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ identity }),
    signal,
  });
}

async function titleOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as { title?: string };
  return problem.title ?? `The host answered ${response.status}.`;
}
