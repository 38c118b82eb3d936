import LinkifyIt from 'linkify-it';

type TextPart = string | { readonly href: string; readonly text: string };

/** A telephone number as its link is written: digits and what stands between them. */
const telephone = { validate: (text: string, at: number) => /^\+?[\d().-]*\d/.exec(text.slice(at, at + 40))?.[0].length ?? 0 };

// Only what says itself that it is an address: "readme.md" is none, although .md is a country.
const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add('ftp:', null)
  .add('//', null)
  .add('tel:', telephone);

const openable = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Text with the addresses in it told apart. Anything else stays text, whatever it looks like. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { index, lastIndex } of linkify.match(text) ?? []) {
    // The library takes the "!" of "!?", and an ellipsis, for a part of it.
    const shown = text.slice(index, lastIndex).replace(/[!…]+$/, '');
    const href = hrefOf(shown);
    if (href === undefined) continue;
    if (index > done) parts.push(text.slice(done, index));
    parts.push({ href, text: shown });
    done = index + shown.length;
  }
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}

/** A name before the host looks like the host: https://bank.example@mallory.example. */
function hrefOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return openable.has(url.protocol) && url.username === '' ? url.href : undefined;
}
