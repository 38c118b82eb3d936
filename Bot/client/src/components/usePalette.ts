import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { wordsOn } from '../models/colours';
import { defaultAccent, paletteFor, type Palette } from '../models/palette';
import type { PageSettings } from '../pageSettings';

const system = window.matchMedia('(prefers-color-scheme: dark)');

/** The page's colours: as the buyer and the site want them, else light or dark as the person's system is, at this moment. */
export function usePalette({ color, ownColor, theme }: PageSettings): Palette {
  const isDark = useSyncExternalStore(followSystem, () => (theme === 'system' ? system.matches : theme === 'dark'));
  const palette = useMemo(() => paletteFor(color ?? defaultAccent, isDark, ownColor), [color, ownColor, isDark]);
  useLayoutEffect(() => paint(palette, isDark), [palette, isDark]);
  return palette;
}

function followSystem(changed: () => void): () => void {
  system.addEventListener('change', changed);
  return () => system.removeEventListener('change', changed);
}

function paint(palette: Palette, isDark: boolean): void {
  const { style } = document.documentElement;
  style.colorScheme = isDark ? 'dark' : 'light';
  style.setProperty('--on-accent', wordsOn(palette.accent));
  for (const [name, colour] of Object.entries(palette)) style.setProperty(`--${kebab(name)}`, colour);
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', palette.cream);
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
