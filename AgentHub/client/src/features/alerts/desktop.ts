import { askForNotifications, notificationsAre, notify } from '../../browser/able';

export const desktopState = notificationsAre;
export const askForDesktop = askForNotifications;

/** One `tag` is one thing: telling it again replaces the first. */
export function showDesktop(title: string, body: string, tag = 'test', onClick?: () => void): void {
  const shown = notify(title, { body, tag, icon: '/hub/favicon.svg', silent: true });
  shown?.addEventListener('click', () => {
    window.focus();
    shown.close();
    onClick?.();
  });
}
