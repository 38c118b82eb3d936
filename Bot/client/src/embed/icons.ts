import type { LauncherIcon } from '../pageSettings';

const filled = (path: string) => `<svg viewBox="0 0 24 24" width="28" height="28" fill="currentColor" aria-hidden="true">${path}</svg>`;
const drawn = (path: string) =>
  '<svg viewBox="0 0 24 24" width="28" height="28" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" '
  + `stroke-linejoin="round" aria-hidden="true">${path}</svg>`;

/** What the launcher shows while the chat is closed, apart from the logo. Nothing of it comes from anybody's settings. */
export const launcherIcons: Readonly<Record<Exclude<LauncherIcon, 'logo'>, string>> = {
  bubble: filled('<path d="M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"/>'),
  question: drawn('<path d="M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.3"/><path d="M12 18.5v.01"/>'),
  headset: drawn('<path d="M5 15v-3a7 7 0 0 1 14 0v3"/><path d="M5 14v3M19 14v3a3 3 0 0 1-3 3h-2"/>'),
};

export const closeIcon = drawn('<path d="M6 9.5l6 6 6-6"/>');
