import { preferences } from '../components/usePreferences';

/** Two short notes, made here: there is no file to load when somebody is waiting. */
export function ring(): void {
  // Browsers keep a page silent until somebody has touched it, and complain about the attempt.
  if (!navigator.userActivation.hasBeenActive) return;
  const audio = new AudioContext();
  for (const [at, pitch] of [[0, 660], [0.14, 880]] as const) {
    const note = audio.createOscillator();
    const loudness = audio.createGain();
    const start = audio.currentTime + at;
    note.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.0001, start);
    loudness.gain.exponentialRampToValueAtTime(0.18, start + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + 0.3);
    note.connect(loudness).connect(audio.destination);
    note.start(start);
    note.stop(start + 0.32);
  }
  setTimeout(() => void audio.close(), 1_000);
}

export type DesktopState = NotificationPermission | 'missing';

export function desktopState(): DesktopState {
  return 'Notification' in window ? Notification.permission : 'missing';
}

export async function askForDesktop(): Promise<DesktopState> {
  return desktopState() === 'default' ? Notification.requestPermission() : desktopState();
}

/** One `tag` is one thing: telling it again replaces the first. */
export function showDesktop(title: string, body: string, tag = 'test', onClick?: () => void): void {
  if (desktopState() !== 'granted') return;
  const shown = new Notification(title, { body, tag, icon: '/hub/favicon.svg', silent: true });
  shown.addEventListener('click', () => {
    window.focus();
    shown.close();
    onClick?.();
  });
}

/** Asks at the moment of telling how this browser wants to be told. */
export function tell(title: string, body: string, tag: string, onClick: () => void): void {
  const { sound, desktop } = preferences.view();
  if (sound) ring();
  if (desktop) showDesktop(title, body, tag, onClick);
}
