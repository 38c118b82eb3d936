/** What a browser may refuse, or have only on pages with TLS: identifiers, locks, the clipboard, notifications. Storage stands beside. */

/** An identifier that no other page makes. On plain HTTP in an office's network there is no `randomUUID`. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** True for one tab of those that ask at once. Without locks two that hear of something in the same instant may both get it. */
export function firstOf(name: string, held: number): Promise<boolean> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return Promise.resolve(true);
  return new Promise(resolve => {
    locks
      .request(name, { ifAvailable: true }, lock => {
        resolve(lock !== null);
        return lock && new Promise(done => setTimeout(done, held));
      })
      .catch(() => resolve(true));
  });
}

/** @returns false if the browser does not let the page: then the text has to be selected by hand */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

type Asked = NotificationPermission | 'missing';

export function notificationsAre(): Asked {
  return 'Notification' in window ? Notification.permission : 'missing';
}

export async function askForNotifications(): Promise<Asked> {
  return notificationsAre() === 'default' ? Notification.requestPermission() : notificationsAre();
}

/** @returns undefined where only a service worker may show one, as on phones */
export function notify(title: string, options: NotificationOptions): Notification | undefined {
  try {
    return new Notification(title, options);
  } catch {
    return undefined;
  }
}

/** The key belongs to a word that is still being made, as in Japanese. Safari says so only by the code 229, and after its end. */
export function isComposing({ isComposing: says, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return says || keyCode === 229;
}
