// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const page = process.cwd();
const columns = 140;

it('no line of the page is longer than one can read at once', () => {
  const files = ['src', 'tests'].flatMap((folder) =>
    readdirSync(join(page, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const long = files
    .filter((file) => /\.(tsx?|css)$/.test(file))
    .flatMap((file) => readFileSync(join(page, file), 'utf8').split('\n').map((line, place) => ({ at: `${file}:${place + 1}`, line })))
    .filter(({ line }) => line.length > columns);
  expect(long.map(({ at }) => at)).toEqual([]);
});
