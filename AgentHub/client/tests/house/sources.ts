import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A file of the page, by its address below `src/`, and what it imports from there. */
export interface Source {
  file: string;
  text: string;
  imports: readonly string[];
}

const src = join(import.meta.dirname, '../../src');

export const sources: readonly Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file))
  .map(file => {
    const text = readFileSync(join(src, file), 'utf8');
    return { file, text, imports: importsOf(file, text) };
  });

/** `features/answers` for a file of that feature, the folder for the others, nothing for those beside the folders. */
export function roomOf(file: string): string {
  const [first = '', second = '', ...rest] = file.split('/');
  if (second === '') return '';
  return first === 'features' && rest.length > 0 ? `${first}/${second}` : first;
}

function importsOf(file: string, text: string): string[] {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g);
  return [...found].map(([, address = '']) => resolved(join(src, dirname(file), address)));
}

function resolved(address: string): string {
  const found = ['', '.ts', '.tsx', '/index.ts'].map(ending => address + ending).find(each => existsSync(each) && /\.\w+$/.test(each));
  return relative(src, found ?? address);
}
