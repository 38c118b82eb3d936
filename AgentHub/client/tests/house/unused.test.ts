import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from './sources';

const tests = join(import.meta.dirname, '..');
const inTests = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file))
  .map(file => readFileSync(join(tests, file), 'utf8'));

/** Made by a program, whole. */
const made = 'api/wire.ts';
const written = sources.filter(({ file }) => file !== made);

const textFiles = written.filter(({ file }) => /(^|\/)texts(\/en)?\.ts$|^texts\/en\.ts$/.test(file));
const others = sources.filter(({ file }) => !textFiles.some(each => each.file === file) && !file.endsWith('texts/fr.ts'));

/** Chosen by a word in the address, which the host has written there. */
const byAddress = new Set(['cancelled']);

describe('the page keeps nothing that nobody needs', () => {
  it('neither exports', () => {
    const unused = written.flatMap(({ file, text }) =>
      exportsOf(text)
        .filter(name => ![...written.filter(other => other.file !== file).map(other => other.text), ...inTests].some(has(name)))
        .map(name => `${name} of ${file}`),
    );
    expect(unused).toEqual([]);
  });

  it('nor texts', () => {
    const unused = textFiles.flatMap(({ file, text }) =>
      keysOf(text).filter(key => !byAddress.has(key) && !isAskedFor(key, text)).map(key => `${key} of ${file}`),
    );
    expect(unused).toEqual([]);
  });
});

function exportsOf(text: string): string[] {
  return [...text.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm)].map(([, name = '']) => name);
}

/** Of the English words, which come first: the French ones have the same keys. */
function keysOf(text: string): string[] {
  const [english = ''] = text.split(/^const fr/m);
  return [...new Set([...english.matchAll(/^ +(?:\w+: \{ )?(\w+):/gm)].map(([, key = '']) => key))];
}

/** By its name after a dot; or as one of several that a value chooses from, which then stands in the code as a word. */
function isAskedFor(key: string, own: string): boolean {
  const asked = new RegExp(`\\.${key}\\b|['"]${key}['"]`);
  return others.some(({ text }) => asked.test(text)) || new RegExp(`Texts(\\.\\w+)*\\.${key}\\b`).test(own);
}

function has(name: string): (text: string) => boolean {
  const word = new RegExp(`\\b${name}\\b`);
  return text => word.test(text);
}
