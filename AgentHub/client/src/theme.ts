import { type BrandVariants, createDarkTheme, createLightTheme } from '@fluentui/react-components';
import { useLayoutEffect, useSyncExternalStore } from 'react';
import { isDark, onTheme } from './preferences/theme';

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

export function useTheme() {
  const darkens = useSyncExternalStore(onTheme, isDark);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = darkens ? 'dark' : 'light';
  }, [darkens]);
  return darkens ? dark : light;
}
