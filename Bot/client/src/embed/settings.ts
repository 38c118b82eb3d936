/** What the site says about the widget in the data attributes of its script tag. */
export interface Settings {
  /** Where the chat lives: the host that the script came from. */
  readonly host: string;
  readonly color: string;
  readonly position: 'left' | 'right';
  readonly locale: string;
  readonly greeting: string | undefined;
  readonly sound: boolean;
}

const defaultColor = '#8a4b0c';

export function settingsOf(script: HTMLScriptElement, pageLocale: string): Settings {
  const { color, position, locale, greeting, sound } = script.dataset;
  return {
    host: new URL(script.src).origin,
    color: colorOr(defaultColor, color),
    position: position === 'left' ? 'left' : 'right',
    locale: locale || pageLocale,
    greeting: greeting || undefined,
    sound: sound === 'on',
  };
}

export function frameUrl({ host, color, locale }: Settings): string {
  return `${host}/webchat/frame?${new URLSearchParams({ locale, color })}`;
}

/** A colour goes into styles, so it is one or it is not taken. */
export function colorOr(fallback: string, color: string | null | undefined): string {
  return color && /^#[0-9a-f]{6}$/i.test(color) ? color : fallback;
}
