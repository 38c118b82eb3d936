/** As a text template names values. */
const key = /^[\p{L}\p{N}_]{1,100}$/u;

/** Values as they are typed, one a line: `City = Paris`. */
export function linesOf(values: Readonly<Record<string, string>> | undefined): string {
  return Object.entries(values ?? {}).map(([name, value]) => `${name} = ${value}`).join('\n');
}

/** Null if a line is none of `key = value`. */
export function valuesOf(lines: string): Record<string, string> | null {
  const pairs = lines.split('\n').filter(line => line.trim() !== '').map((line): [string, string] => {
    const [name = '', ...value] = line.split('=');
    return [name.trim(), value.length > 0 ? value.join('=').trim() : ''];
  });
  return pairs.every(([name, value]) => key.test(name) && value !== '') ? Object.fromEntries(pairs) : null;
}
