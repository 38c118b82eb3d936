import { afterEach, describe, expect, it, vi } from 'vitest';
import { get, Refusal } from '../../src/api/http';
import '../../src/conversations/texts';
import { textsFor } from '../../src/texts';
import { en } from '../../src/texts/en';
import { explain } from '../../src/texts/explain';
import { fr } from '../../src/texts/fr';

function answer(status: number, body: unknown, type = 'application/problem+json') {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } })));
}

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => {
      throw new Error('It was answered.');
    },
    (error: unknown) => error as Refusal,
  );

describe('a refusal', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('names the colleague who was faster', async () => {
    answer(409, { code: 'control-taken', holder: { id: 'ana', name: 'Ana' } });
    expect(explain(await refusalOf(get('x')))).toBe('Ana was faster and has control of this conversation.');
  });

  it('says what the server says when this page has no better words', async () => {
    answer(400, { title: 'Invalid', detail: 'The message is longer than 4,000 characters.' });
    expect(explain(await refusalOf(get('x')))).toBe('The message is longer than 4,000 characters.');
  });

  it('has better words than the name of a status', async () => {
    answer(404, { title: 'Not Found', status: 404 });
    expect(explain(await refusalOf(get('x')))).toBe(en.errors.notFound);
  });

  it('says that there is no connection', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(explain(await refusalOf(get('x')))).toBe(en.errors.offline);
  });

  it('survives an error page that is not JSON', async () => {
    answer(502, '<html>', 'text/html');
    expect(explain(await refusalOf(get('x')))).toContain('502');
  });
});

describe('the language', () => {
  it.each([
    ['fr', fr],
    ['fr-CA', fr],
    ['FR', fr],
    ['en-US', en],
    ['de', en],
    ['fry', en],
  ])('for %s is chosen like that of the notices', (language, texts) => {
    expect(textsFor(language)).toBe(texts);
  });
});
