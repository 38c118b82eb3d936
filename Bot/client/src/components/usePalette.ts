import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { Look } from '../look';
import { wordsOn } from '../models/colours';
import { paletteFor, type Palette } from '../models/palette';

const system = window.matchMedia('(prefers-color-scheme: dark)');

/** The page's colours: as the site wants them, else light or dark as the person's system is, at this moment. */
export function usePalette({ accent, theme }: Look): Palette {
  const isDark = useSyncExternalStore(followSystem, () => (theme ? theme === 'dark' : system.matches));
  const palette = useMemo(() => paletteFor(accent, isDark), [accent, isDark]);
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
