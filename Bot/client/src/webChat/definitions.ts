type Parse = (markdown: string) => { children: readonly unknown[] };

let parse: Parse | undefined;

/**
 * Stands where Web Chat's own component imports a Markdown parser, which it needs only beside `renderMarkdown`: that comes with `rich.ts`,
 * and the parser with it.
 */
export function fromMarkdown(markdown: string): ReturnType<Parse> {
  return parse?.(markdown) ?? { children: [] };
}

export function parseWith(parser: Parse): void {
  parse = parser;
}
