import type { Wishes } from './brand';
import { primaryOf } from './language';

/** Where the page is shown: alone, in a widget on a site, or beside the form of the hub's settings. */
export interface Look {
  readonly isFrame: boolean;
  readonly isPreview: boolean;
  readonly locale: string;
  /** What the site around it wants otherwise. */
  readonly wished: Wishes;
  /** The site will say who the person is. */
  readonly awaitsIdentity: boolean;
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

/** @param isFramed a site shows the page; a link that somebody made has no say over how this host presents itself */
export function lookFor(location: Pick<Location, 'pathname' | 'search'>, browserLocale: string, isFramed: boolean): Look {
  const isFrame = location.pathname === '/webchat/frame';
  const wished = new URLSearchParams(isFrame && isFramed ? location.search : '');
  return {
    isFrame,
    isPreview: wished.has('preview'),
    locale: (wished.get('locale') || browserLocale).replaceAll('_', '-'),
    wished,
    awaitsIdentity: wished.get('identity') === 'awaited',
  };
}

/** Which way the page runs. The words may still be English: each text finds its own direction in it. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(primaryOf(locale)) ? 'rtl' : 'ltr';
}
