import type { Language } from './texts/launcher';

/** How the buyer wants the page to present itself: what `/webchat/settings` says. */
export interface PageSettings {
  readonly name: string | null;
  readonly color: string | null;
  /** Behind what the person says. */
  readonly ownColor: string | null;
  readonly theme: 'system' | 'light' | 'dark';
  readonly position: 'left' | 'right';
  readonly icon: LauncherIcon;
  /** An address. */
  readonly logo: string | null;
  readonly privacyLink: string | null;
  /** Empty: all. */
  readonly languages: readonly string[];
  readonly words: Readonly<Partial<Record<Language, OwnWords>>>;
  /** Whether the support team is there; null where it is not shown. */
  readonly support: { readonly online: boolean; readonly nextChange: string | null; readonly week: OpeningWeek | null } | null;
  /** In seconds; null where it is not shown, or not known. */
  readonly answersWithin: number | null;
}

/** The coming week on the team’s clock, beginning today. */
export interface OpeningWeek {
  readonly timeZone: string;
  /** Hours in minutes of the day. */
  readonly days: readonly { readonly date: string; readonly open: readonly { readonly from: number; readonly to: number }[] }[];
}

export type LauncherIcon = 'bubble' | 'question' | 'headset' | 'logo';

interface OwnWords {
  readonly tagline: string | null;
  readonly greeting: string | null;
  readonly texts: Readonly<Record<string, string>>;
}

/** Where the settings cannot be had, the page is called what it is. */
export const plainSettings: PageSettings = {
  name: null, color: null, ownColor: null, theme: 'system', position: 'right', icon: 'bubble', logo: null, privacyLink: null,
  languages: [], words: {}, support: null, answersWithin: null,
};

/** The host writes them into the page, so that it is drawn once; `npm run dev` has to ask. */
export async function readPageSettings(): Promise<PageSettings> {
  const written = document.getElementById('settings')?.textContent;
  if (written) return JSON.parse(written) as PageSettings;
  const response = await fetch('/webchat/settings').catch(() => undefined);
  return response?.ok ? ((await response.json()) as PageSettings) : plainSettings;
}
