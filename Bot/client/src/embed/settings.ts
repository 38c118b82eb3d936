import { brandFor, wishes } from '../brand';
import { wordsOn } from '../models/colours';
import type { LauncherIcon, PageSettings } from '../pageSettings';
import { type LauncherTexts, languageFor, launcherTexts } from '../texts/launcher';

/** The widget, as the host's settings and the data attributes of its script tag want it. */
export interface Settings {
  /** Where the chat lives: the host that the script came from. */
  readonly host: string;
  readonly color: string;
  /** For what stands on the colour. */
  readonly onColor: string;
  readonly position: 'left' | 'right';
  readonly icon: LauncherIcon;
  readonly logo: string | null;
  readonly locale: string;
  readonly texts: LauncherTexts;
  readonly greeting: string | undefined;
  readonly sound: boolean;
  readonly theme: PageSettings['theme'];
  /** Who the person is, signed by the site's server; undefined: the site does not say. */
  readonly identity: string | undefined;
  /** What the tag wants otherwise, for the chat in its frame. */
  readonly wished: URLSearchParams;
}

const icons: readonly string[] = ['bubble', 'question', 'headset', 'logo'] satisfies LauncherIcon[];

/** @param languages of the person's browser, and of the page: that counts only where the tag asks for it */
export function settingsOf(script: HTMLScriptElement, languages: { browser: string; page: string }, settings: PageSettings): Settings {
  const { locale: wish, position, greeting, icon, sound, identity } = script.dataset;
  const host = new URL(script.src).origin;
  const wished = new URLSearchParams(
    wishes.flatMap((name) => {
      const value = script.getAttribute(`data-${name}`);
      return value ? [[name, value]] : [];
    }),
  );
  const brand = brandFor(settings, wished);
  const locale = wish === 'page' ? languages.page || languages.browser : wish || languages.browser;
  const language = languageFor(locale, brand.languages);
  const color = brand.color ?? '#8a4b0c';
  return {
    host,
    color,
    onColor: wordsOn(color),
    position: position === 'left' || position === 'right' ? position : brand.position,
    icon: icon && icons.includes(icon) ? (icon as LauncherIcon) : brand.icon,
    logo: brand.logo && new URL(brand.logo, host).href,
    locale,
    texts: { ...launcherTexts[language], ...brand.words[language]?.texts },
    greeting: greeting || brand.words[language]?.greeting || undefined,
    sound: sound === 'on',
    theme: brand.theme,
    identity: identity || undefined,
    wished,
  };
}

/** @param awaitsIdentity the frame is to wait until it is told who the person is, so that it does not show another's conversation first */
export function frameUrl({ host, locale, wished }: Settings, awaitsIdentity: boolean): string {
  const all = new URLSearchParams([...wished, ['locale', locale], ...(awaitsIdentity ? [['identity', 'awaited']] : [])]);
  return `${host}/webchat/frame?${all}`;
}
