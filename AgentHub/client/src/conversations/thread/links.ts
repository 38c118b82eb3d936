type TextPart = string | { href: string; text: string };

const candidate = /\b(?:https?:\/\/|mailto:)[^\s<>"'`]+/gi;
const trailing = /[.,;:!?)\]}»”]+$/;

/** Text with its web and mail addresses told apart. Anything else stays text, whatever it looks like. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(candidate)) {
    const shown = found.replace(trailing, '');
    const href = safeHref(shown);
    if (href === null) continue;
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
