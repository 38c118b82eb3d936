import { type BrandVariants, createDarkTheme, createLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const teal: BrandVariants = {
  10: '#03191b', 20: '#06292c', 30: '#08373c', 40: '#0a454b', 50: '#0b535a', 60: '#0d6068', 70: '#0e6b74', 80: '#0f757e',
  90: '#25838c', 100: '#4197a0', 110: '#5cabb3', 120: '#77bcc3', 130: '#92ccd2', 140: '#addce0', 150: '#cbebed', 160: '#e6f5f6',
};

const light = createLightTheme(teal);
const dark = {
  ...createDarkTheme(teal),
  colorBrandForeground1: teal[120],
  colorBrandForeground2: teal[130],
  colorBrandForegroundLink: teal[120],
};

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** Light or dark, as the system is set, also when it changes at dusk. */
export function useTheme() {
  const isDark = useSyncExternalStore(
    changed => {
      prefersDark.addEventListener('change', changed);
      return () => prefersDark.removeEventListener('change', changed);
    },
    () => prefersDark.matches,
  );
  return isDark ? dark : light;
}
