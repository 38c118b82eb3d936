import { describe, expect, it } from 'vitest';
import { linkParts } from '../src/models/links';

const links = (text: string) => linkParts(text).filter((part) => typeof part !== 'string');

describe('links in what people read', () => {
  it('are web, mail and telephone addresses, without the full stop behind them', () => {
    expect(linkParts('See https://shop.example/a, mailto:ada@example.org or tel:+33-1-23456789.')).toEqual([
      'See ', { href: 'https://shop.example/a', text: 'https://shop.example/a' },
      ', ', { href: 'mailto:ada@example.org', text: 'mailto:ada@example.org' },
      ' or ', { href: 'tel:+33-1-23456789', text: 'tel:+33-1-23456789' }, '.',
    ]);
  });

  it.each([
    'javascript:alert(1)', 'data:text/html,<script>', 'file:///etc/passwd', ' JaVaScRiPt:alert(1)', 'vbscript:x', 'readme.md',
    'shop.example', '//shop.example', 'ftp://shop.example/a', 'https://bank.example@mallory.example/', 'tel:', 'tel:anna', '<a href=x>',
  ])('are not made of %s', (text) => expect(linkParts(text)).toEqual([text]));

  const around = [
    ['', ''], ['(', ')'], ['« ', ' »'], ['"', '"'], ['(see ', ').'], ['', ', and'], ['', '!?'], ['[', ']'], ['', '…'],
  ] as const;
  const paths = ['wiki/Lampe_(objet)', 'x?y=[1]&z={2}', 'é/ü', 'a,b;c', 'x#y(z)', 'a/'];

  it.each(paths)('hold all of %s and nothing of what stands around', (path) => {
    for (const [before, after] of around)
      expect(links(`${before}https://shop.example/${path}${after}`).map(({ text }) => text)).toEqual([`https://shop.example/${path}`]);
  });
});
