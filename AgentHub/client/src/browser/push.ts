/** News by push, while no page is open: what a browser has only on pages with TLS, and may refuse, as in a private window. */

/** Where a browser's push service takes what is meant for it, and the keys that it is encrypted with. */
interface PushAddress {
  endpoint: string;
  key: string;
  auth: string;
}

export function hasPush(): boolean {
  return isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window;
}

/** @returns null if the browser refuses, or has no push service */
export async function subscribeToPush(hostKey: string): Promise<PushAddress | null> {
  try {
    await navigator.serviceWorker.register('/hub/push.js', { scope: '/hub/' });
    const { pushManager } = await navigator.serviceWorker.ready;
    const wanted = bytesOf(hostKey);
    const held = await pushManager.getSubscription();
    if (held && !isSame(held.options.applicationServerKey, wanted)) await held.unsubscribe();
    const { endpoint, keys } = (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: wanted })).toJSON();
    return endpoint && keys?.['p256dh'] && keys['auth'] ? { endpoint, key: keys['p256dh'], auth: keys['auth'] } : null;
  } catch {
    return null;
  }
}

/** Somebody has clicked on a notification while this page was open. */
export function onPushClick(open: (url: string) => void): () => void {
  const { serviceWorker } = navigator as Partial<Navigator>;
  const hear = ({ data }: MessageEvent<{ open?: unknown } | null>) => {
    if (typeof data?.open === 'string') open(data.open);
  };
  serviceWorker?.addEventListener('message', hear);
  return () => serviceWorker?.removeEventListener('message', hear);
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.codePointAt(0)!);
}

function isSame(held: ArrayBuffer | null, wanted: Uint8Array): boolean {
  const bytes = new Uint8Array(held ?? new ArrayBuffer(0));
  return bytes.length === wanted.length && bytes.every((byte, place) => byte === wanted[place]);
}
