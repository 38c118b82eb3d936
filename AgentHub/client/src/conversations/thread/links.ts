import { linkifyit } from 'linkify-it';

type TextPart = string | { href: string; text: string };

// Only what says itself that it is an address: "readme.md" is none, although .md is a country.
const linkify = linkifyit({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false, urlAuth: true }).add('ftp:', null).add('//', null);

/** Text with its web and mail addresses told apart. Anything else stays text, whatever it looks like. */
export function linkParts(text: string): TextPart[] {
  // Nobody has checked the shape of a line; one that cannot be drawn says so.
  if (typeof text !== 'string') throw new TypeError('This is no text.');
  const parts: TextPart[] = [];
  let done = 0;
  for (const { index, lastIndex } of linkify.match(text) ?? []) {
    // The library takes the "!" of "!?" for a part of it.
    const shown = text.slice(index, lastIndex).replace(/!+$/, '');
    const href = safeHref(shown);
    // A name before the host looks like the host: https://bank.example@mallory.example.
    if (href === null || new URL(href).username !== '') continue;
    if (index > done) parts.push(text.slice(done, index));
    parts.push({ href, text: shown });
    done = index + shown.length;
  }
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}

const openable = new Set(['http:', 'https:', 'mailto:']);

/** The address if a browser may open it, else null: `javascript:` and its kin never become a link. */
export function safeHref(address: unknown, base = location.href): string | null {
  if (typeof address !== 'string' || address.trim() === '') return null;
  try {
    const url = new URL(address, base);
    return openable.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A picture is loaded by itself only from this site: loading one from elsewhere tells its owner who looks. */
export function ownPicture(address: unknown, base = location.href): string | null {
  const href = safeHref(address, base);
  return href !== null && new URL(href).origin === new URL(base).origin ? href : null;
}
