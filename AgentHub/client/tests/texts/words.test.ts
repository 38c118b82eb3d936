import { describe, expect, it } from 'vitest';
import { summarizeCard } from '../../src/conversations/thread/cards';
import { linkParts, ownPicture, safeHref } from '../../src/conversations/thread/links';
import { matchPath } from '../../src/routing/matchPath';
import { countdown, spanOf } from '../../src/texts/spans';

const here = 'https://shop.example/hub/';

describe('links in what people write', () => {
  it('are the web and mail addresses, without the full stop behind them', () => {
    expect(linkPartsHere('See https://shop.example/a, or mailto:ada@example.org.')).toEqual([
      'See ', { href: 'https://shop.example/a', text: 'https://shop.example/a' },
      ', or ', { href: 'mailto:ada@example.org', text: 'mailto:ada@example.org' }, '.',
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,<script>', 'file:///etc/passwd', ' JaVaScRiPt:alert(1)', 'vbscript:x'])(
    'are never %s',
    address => {
      expect(safeHref(address, here)).toBeNull();
      expect(linkPartsHere(address).every(part => typeof part === 'string')).toBe(true);
    },
  );

  const paths = [
    'wiki/Lampe_(objet)', 'L\'Avare', 'a_(b_(c))', 'x?y=[1]&z={2}', 'é/ü', '%C3%A9', 'a,b;c', '@ada', 'a*b*', 'a|b', 'a~b', 'x#y(z)', 'a/',
  ];
  const around = [
    ['', ''], ['(', ')'], ['« ', ' »'], ['"', '"'], ['<', '>'], ['(see ', ').'],
    ['', '.'], ['', ', and'], ['', '!?'], ['[', ']'], ['', '…'],
  ] as const;

  it.each(paths)('hold all of %s and nothing of what stands around', path => {
    for (const scheme of ['https://shop.example/', 'http://localhost:3978/', 'https://例え.jp/', 'HTTPS://SHOP.EXAMPLE/', 'https://[::1]/'])
      for (const [before, after] of around) {
        const links = linkPartsHere(`${before}${scheme}${path}${after}`).filter(part => typeof part !== 'string');
        expect(links.map(({ text }) => text), before + after).toEqual([scheme + path]);
      }
  });

  it.each(['readme.md', 'photo.jpg', 'shop.example', '//shop.example', 'ftp://shop.example/a', 'https://bank.example@mallory.example/'])(
    'are not made of %s',
    address => expect(linkPartsHere(address)).toEqual([address]),
  );

  it('are found at once in what is made to take long', () => {
    const began = performance.now();
    for (const part of ['https://a.fr/(', 'https://', 'mailto:a@', 'https://a.fr/x(y)\'', '((((', 'a@a.'])
      linkPartsHere(part.repeat(Math.ceil(100_000 / part.length)));
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('load a picture only from this site', () => {
    expect(ownPicture('/v3/directline/attachments/1', here)).toBe('https://shop.example/v3/directline/attachments/1');
    expect(ownPicture('https://mallory.example/spy.png', here)).toBeNull();
  });
});

function linkPartsHere(text: string) {
  globalThis.location ??= { href: here } as Location;
  return linkParts(text);
}

describe('cards', () => {
  it('read as title, words and choices', () => {
    const content = { title: 'Lamp', text: 'Bright', buttons: [{ type: 'imBack', title: 'Buy', value: 'buy' }] };
    expect(summarizeCard({ contentType: 'application/vnd.microsoft.card.hero', content })).toEqual({
      title: 'Lamp', words: ['Bright'], picture: null, choices: ['Buy'],
    });
  });

  it('that nest read in order', () => {
    const content = {
      body: [
        { type: 'Container', items: [{ type: 'TextBlock', text: 'Order' }] },
        { type: 'FactSet', facts: [{ title: 'Size', value: 'L' }] },
      ],
      actions: [{ type: 'Action.Submit', title: 'Go' }],
    };
    expect(summarizeCard({ contentType: 'application/vnd.microsoft.card.adaptive', content })).toMatchObject({
      title: 'Order', words: ['Size: L'], choices: ['Go'],
    });
  });

  it('that are none, or broken, are no cards', () => {
    expect(summarizeCard({ contentType: 'image/png' })).toBeNull();
    expect(summarizeCard({ contentType: 'application/vnd.microsoft.card.hero', content: 'boo' })).toBeNull();
  });
});

describe('addresses of screens', () => {
  it('match with and without what may be missing', () => {
    expect(matchPath('requests/:id?', 'requests')).toEqual({});
    expect(matchPath('requests/:id?', 'requests/4%2F2')).toEqual({ id: '4/2' });
    expect(matchPath('requests/:id?', 'requests/1/2')).toBeNull();
    expect(matchPath('requests/:id?', 'stories')).toBeNull();
  });
});

describe('spans of time', () => {
  it('are said in their largest whole unit', () => {
    expect(spanOf(59_999)).toEqual({ unit: 'second', count: 59 });
    expect(spanOf(4 * 60_000)).toEqual({ unit: 'minute', count: 4 });
    expect(spanOf(-5)).toEqual({ unit: 'second', count: 0 });
  });

  it('count down to zero and not below', () => {
    expect([countdown(3_729_000), countdown(247_000), countdown(-1)]).toEqual(['1:02:09', '4:07', '0:00']);
  });
});
