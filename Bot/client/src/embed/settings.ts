/** What the site says about the widget in the data attributes of its script tag. */
export interface Settings {
  /** Where the chat lives: the host that the script came from. */
  readonly host: string;
  readonly color: string;
  readonly position: 'left' | 'right';
  readonly locale: string;
  readonly greeting: string | undefined;
  readonly sound: boolean;
  /** Undefined: as the person's system is. */
  readonly theme: Theme | undefined;
}

export type Theme = 'light' | 'dark';

const defaultColor = '#8a4b0c';

export function settingsOf(script: HTMLScriptElement, pageLocale: string): Settings {
  const { color, position, locale, greeting, sound, theme } = script.dataset;
  return {
    host: new URL(script.src).origin,
    color: colorOr(defaultColor, color),
    position: position === 'left' ? 'left' : 'right',
    locale: locale || pageLocale,
    greeting: greeting || undefined,
    sound: sound === 'on',
    theme: themeOf(theme),
  };
}

export function frameUrl({ host, color, locale, theme }: Settings): string {
  return `${host}/webchat/frame?${new URLSearchParams({ locale, color, ...(theme && { theme }) })}`;
}

export function themeOf(wish: string | null | undefined): Theme | undefined {
  return wish === 'light' || wish === 'dark' ? wish : undefined;
}

/** A colour goes into styles, so it is one or it is not taken. */
export function colorOr(fallback: string, color: string | null | undefined): string {
  return color && /^#[0-9a-f]{6}$/i.test(color) ? color : fallback;
}
