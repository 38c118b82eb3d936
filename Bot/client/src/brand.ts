import type { PageSettings } from './pageSettings';
import { languages } from './texts/launcher';

/** What a site says on its script tag that counts before the host's settings, by the names of its `data-` attributes. */
export const wishes = ['name', 'tagline', 'logo', 'color', 'own-color', 'theme', 'hours', 'answer-time', 'privacy', 'languages'] as const;

export type Wishes = Pick<URLSearchParams, 'get'>;

/** The settings, as the site around this frame wants them. What makes no sense is as the host has it. */
export function brandFor(settings: PageSettings, wished: Wishes): PageSettings {
  const tagline = wished.get('tagline');
  return {
    ...settings,
    name: wished.get('name') || settings.name,
    logo: webAddress(wished.get('logo')) ?? settings.logo,
    color: colorOf(wished.get('color')) ?? settings.color,
    ownColor: colorOf(wished.get('own-color')) ?? settings.ownColor,
    theme: themeOf(wished.get('theme')) ?? settings.theme,
    privacyLink: webAddress(wished.get('privacy')) ?? settings.privacyLink,
    languages: languagesOf(wished.get('languages')) ?? settings.languages,
    support: wished.get('hours') === 'off' ? null : settings.support,
    answersWithin: wished.get('answer-time') === 'off' ? null : settings.answersWithin,
    words: tagline ? withTagline(settings.words, tagline) : settings.words,
  };
}

/** A colour goes into styles, so it is one or it is not taken. */
export function colorOf(wish: string | null | undefined): string | undefined {
  return wish && /^#[0-9a-f]{6}$/i.test(wish) ? wish : undefined;
}

export function themeOf(wish: string | null | undefined): PageSettings['theme'] | undefined {
  return wish === 'light' || wish === 'dark' || wish === 'system' ? wish : undefined;
}

function webAddress(wish: string | null): string | undefined {
  return wish && /^https?:\/\//i.test(wish) && URL.canParse(wish) ? wish : undefined;
}

function languagesOf(wish: string | null): readonly string[] | undefined {
  const wanted = wish?.split(/[\s,]+/).filter((one) => languages.includes(one as never));
  return wanted?.length ? wanted : undefined;
}

function withTagline(words: PageSettings['words'], tagline: string): PageSettings['words'] {
  return Object.fromEntries(languages.map((language) => [language, { greeting: null, texts: {}, ...words[language], tagline }]));
}

