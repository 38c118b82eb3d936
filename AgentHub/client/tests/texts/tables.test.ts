import { beforeAll, describe, expect, it, vi } from 'vitest';

// Every table of texts, as the page itself chooses it, once for an English and once for a French browser.
const files = import.meta.glob('../../src/**/{texts,texts/index,vocabulary/words}.ts');

type Texts = readonly (readonly [key: string, text: string])[];

const numbers = [1, 2] as const;
/** A name that is "1" does something, and is done something to: a thing that is there once has no s. */
const notThings = [
  'knows', 'offers', 'signs', 'invites', 'does', 'comes', 'was', 'is', 'has', 'as', 'news',
  'fois', 'plus', 'mois', 'pas', 'vous', 'depuis', 'attend de nouveau',
];
/** What chooses a table is none. */
const choosing = new Set(['textsFor', 'inLanguage', 'localeFor', 'locale', 'formatLocale']);

/** All that a table says: of one and of two, of a name and of nothing. */
function textsIn(table: unknown, key: string): Texts {
  if (typeof table === 'string') return [[key, table]];
  if (typeof table === 'function') return said(table as (...given: unknown[]) => unknown).flatMap(text => textsIn(text, key));
  if (Array.isArray(table)) return table.flatMap((one, place) => textsIn(one, `${key}.${place}`));
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([name, one]) => (choosing.has(name) ? [] : textsIn(one, `${key}.${name}`)));
}

function said(say: (...given: unknown[]) => unknown): unknown[] {
  return [...numbers, ...numbers.map(String), anything].flatMap(given => {
    try {
      return [say(given, given, given, given)];
    } catch {
      return [];
    }
  });
}

/** Has every field that a text may ask for, and says nothing of its own. */
const anything: unknown = new Proxy({}, { get: (_, name) => (name === Symbol.toPrimitive ? () => 'X' : '1') });

async function tablesFor(language: string): Promise<Texts> {
  vi.resetModules();
  vi.stubGlobal('navigator', { language, userAgent: '' });
  const modules = await Promise.all(Object.entries(files).map(async ([file, load]) => [file, await load()] as const));
  vi.unstubAllGlobals();
  return modules.flatMap(([file, module]) => textsIn(module, file.replace('../../src/', '')));
}

const wrong = (all: Texts, isWrong: (text: string) => boolean) =>
  [...new Set(all.filter(([, text]) => isWrong(text)).map(([key, text]) => `${key}: ${text}`))];

describe('the tables of texts', () => {
  let english: Texts = [];
  let french: Texts = [];

  beforeAll(async () => {
    english = await tablesFor('en-US');
    french = await tablesFor('fr-FR');
  });

  it('are read whole, in both languages', () => {
    expect(english.length).toBeGreaterThan(1_000);
    expect(new Set(french.map(([key]) => key))).toEqual(new Set(english.map(([key]) => key)));
  });

  it('say one of one, and several of two', () => {
    const one = new RegExp(`(?:^|\\s)1 (?!(?:${notThings.join('|')})(?!\\p{L}))(?:user )?\\p{L}+s(?!\\p{L})`, 'u');
    expect(wrong(english, text => one.test(text))).toEqual([]);
    expect(wrong(french, text => one.test(text))).toEqual([]);
    expect([...english, ...french].filter(([, text]) => /\p{L}\(e?s\)/u.test(text))).toEqual([]);
  });

  it('have typographic apostrophes and quotation marks', () => {
    const straight = /\p{L}'\p{L}/u;
    expect(wrong([...english, ...french], text => straight.test(text))).toEqual([]);
    expect(wrong(french, text => /«[^ \u00A0\u202F]|[^ \u00A0\u202F]»|[“”"]/u.test(text))).toEqual([]);
    expect(wrong(english, text => /[«»]/u.test(text))).toEqual([]);
    expect(wrong(french, text => /\p{L}[!?;](?:\s|$)/u.test(text))).toEqual([]);
    expect(wrong(french, text => /\d\dh\d\d/u.test(text))).toEqual([]);
  });

  it.each([
    ['a story is « un scénario »', /\bhistoires?\b/iu],
    ['a transcript is « une transcription »', /\bretranscriptions?\b|\btranscripts?\b/iu],
    ['a takeover is « une prise de contrôle »', /\b(?:takeovers?|escalades?)\b/iu],
    ['a request is « une demande »', /\brequêtes?\b/iu],
    ['a canned answer is « une réponse type »', /\bréponses? (?:toutes? faites?|enregistrées?|prédéfinies?)\b/iu],
    ['an agent hub is « un espace agents »', /\bhubs?\b/iu],
  ])('use one word: %s', (_, other) => {
    expect(wrong(french, text => other.test(text))).toEqual([]);
  });

  it('use one word in English, too', () => {
    expect(wrong(english, text => /\b(?:tickets?|scenarios?|bot stories|macros?)\b/iu.test(text))).toEqual([]);
  });
});
