export type Params = Readonly<Record<string, string>>;

/** Matches `requests/:id?` against `requests/42`: a name takes one part, a name with `?` may be missing. */
export function matchPath(pattern: string, path: string): Params | null {
  const wanted = partsOf(pattern);
  const given = partsOf(path);
  if (given.length > wanted.length) return null;
  const params: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const value = given[place];
    if (!part.startsWith(':')) {
      if (part !== value) return null;
    } else if (value !== undefined) params[nameOf(part)] = decode(value);
    else if (!part.endsWith('?')) return null;
  }
  return params;
}

function partsOf(path: string): string[] {
  return path.split('/').filter(part => part !== '');
}

function nameOf(part: string): string {
  return part.replace(/^:|\?$/g, '');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
