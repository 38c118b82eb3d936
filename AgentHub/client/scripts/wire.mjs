// Makes src/api/wire.ts from openapi.json, the copy of what the host says of its API. With --check it only says whether
// the file is what it would make.
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const from = new URL('../openapi.json', import.meta.url);
const to = new URL('../src/api/wire.ts', import.meta.url);
const banner = '/** The shapes of the hub’s API, made from `openapi.json` by `npm run wire`. Not to be changed by hand. */';

const { schemas } = JSON.parse(await readFile(from, 'utf8')).components;
const made = await compile({ $id: 'Wire', type: 'object', additionalProperties: false, $defs: plain(schemas) }, 'Wire', {
  additionalProperties: false,
  bannerComment: banner,
  style: { singleQuote: true, printWidth: 130 },
  unreachableDefinitions: true,
});
const wire = made
  // The generator's root stands for the document itself, and it notes at each shape where it was found.
  .replace(/export interface Wire \{\}\n/, '')
  .replaceAll(/\/\*\*\n \* This (?:interface|schema) was referenced by[\s\S]*?\*\/\n/g, '');

if (!process.argv.includes('--check')) await writeFile(to, wire);
else if ((await readFile(to, 'utf8').catch(() => '')) !== wire) {
  process.stderr.write('src/api/wire.ts is not what openapi.json says. Run "npm run wire" and commit the file.\n');
  process.exitCode = 1;
}

/**
 * OpenAPI's names for places, no descriptions (they stand in the document), and numbers as numbers: the host reads them from
 * text as well, but never writes them so.
 */
function plain(schema) {
  if (Array.isArray(schema)) return schema.map(plain);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, plain(value)]));
  if (typeof copy.description === 'string') delete copy.description;
  if (typeof copy.$ref === 'string') copy.$ref = copy.$ref.replace('#/components/schemas/', '#/$defs/');
  if (Array.isArray(copy.type) && copy.type.some(type => type === 'integer' || type === 'number')) {
    copy.type = copy.type.filter(type => type !== 'string');
    delete copy.pattern;
  }
  return copy;
}
