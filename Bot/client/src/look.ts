import { primaryOf } from './language';
import { colorOr, themeOf, type Theme } from './embed/settings';

/** How the page is to look: alone, or as a site that shows it in a widget wants it. */
export interface Look {
  readonly isFrame: boolean;
  readonly locale: string;
  readonly accent: string;
  /** Undefined: as the person's system is. */
  readonly theme: Theme | undefined;
  /** The site will say who the person is. */
  readonly awaitsIdentity: boolean;
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

const amber = '#8a4b0c';

export function lookFor(location: Pick<Location, 'pathname' | 'search'>, browserLocale: string): Look {
  const isFrame = location.pathname === '/webchat/frame';
  const wished = new URLSearchParams(isFrame ? location.search : '');
  return {
    isFrame,
    locale: (wished.get('locale') || browserLocale).replaceAll('_', '-'),
    accent: colorOr(amber, wished.get('color')),
    theme: themeOf(wished.get('theme')),
    awaitsIdentity: wished.get('identity') === 'awaited',
  };
}

/** Which way the page runs. The words may still be English: each text finds its own direction in it. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(primaryOf(locale)) ? 'rtl' : 'ltr';
}
