import { wordsOn } from '../models/colours';

/** What the site says about the widget in the data attributes of its script tag. */
export interface Settings {
  /** Where the chat lives: the host that the script came from. */
  readonly host: string;
  readonly color: string;
  /** For what stands on the colour. */
  readonly onColor: string;
  readonly position: 'left' | 'right';
  readonly locale: string;
  readonly greeting: string | undefined;
  readonly sound: boolean;
  /** Undefined: as the person's system is. */
  readonly theme: Theme | undefined;
  /** Who the person is, signed by the site's server; undefined: the site does not say. */
  readonly identity: string | undefined;
}

export type Theme = 'light' | 'dark';

const defaultColor = '#8a4b0c';

export function settingsOf(script: HTMLScriptElement, pageLocale: string): Settings {
  const { color: wish, position, locale, greeting, sound, theme, identity } = script.dataset;
  const color = colorOr(defaultColor, wish);
  return {
    host: new URL(script.src).origin,
    color,
    onColor: wordsOn(color),
    position: position === 'left' ? 'left' : 'right',
    locale: locale || pageLocale,
    greeting: greeting || undefined,
    sound: sound === 'on',
    theme: themeOf(theme),
    identity: identity || undefined,
  };
}

/** @param awaitsIdentity the frame is to wait until it is told who the person is, so that it does not show another's conversation first */
export function frameUrl({ host, color, locale, theme }: Settings, awaitsIdentity: boolean): string {
  const wishes = new URLSearchParams({ locale, color, ...(theme && { theme }), ...(awaitsIdentity && { identity: 'awaited' }) });
  return `${host}/webchat/frame?${wishes}`;
}

/** A colour goes into styles, so it is one or it is not taken. */
export function colorOr(fallback: string, color: string | null | undefined): string {
  return color && /^#[0-9a-f]{6}$/i.test(color) ? color : fallback;
}

export function themeOf(wish: string | null | undefined): Theme | undefined {
  return wish === 'light' || wish === 'dark' ? wish : undefined;
}
