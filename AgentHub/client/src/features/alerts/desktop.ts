type DesktopState = NotificationPermission | 'missing';

export function desktopState(): DesktopState {
  return 'Notification' in window ? Notification.permission : 'missing';
}

export async function askForDesktop(): Promise<DesktopState> {
  return desktopState() === 'default' ? Notification.requestPermission() : desktopState();
}

/** One `tag` is one thing: telling it again replaces the first. */
export function showDesktop(title: string, body: string, tag = 'test', onClick?: () => void): void {
  const shown = new Notification(title, { body, tag, icon: '/hub/favicon.svg', silent: true });
  shown.addEventListener('click', () => {
    window.focus();
    shown.close();
    onClick?.();
  });
}
