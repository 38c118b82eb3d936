import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Refusal } from '../../../../src/api/http';
import { set } from '../../../../src/features/stories/designer/document/edit';
import { merge } from '../../../../src/features/stories/designer/document/merge';
import { parse } from '../../../../src/features/stories/designer/document/parse';
import { DraftKeeper } from '../../../../src/features/stories/designer/DraftKeeper';
import { memoryStorage } from '../../../../src/browser/storage';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const first = { text: '{\n  "name": "Hello",\n  "steps": []\n}\n', etag: '"1"' };

/** A server with one story, on which somebody else may save as well. */
function serverWith(version = first) {
  let now = version;
  const refusals: Refusal[] = [];
  return {
    refusals,
    now: () => now,
    someoneSaves: (text: string) => void (now = { text, etag: `"${Number(now.etag?.slice(1, -1)) + 1}"` }),
    read: () => Promise.resolve(now),
    save(text: string, etag: string | null) {
      const refusal = refusals.shift();
      if (refusal) return Promise.reject(refusal);
      if (etag !== now.etag) return Promise.reject(new Refusal(412, { code: 'story-changed' }));
      this.someoneSaves(text);
      return Promise.resolve({ etag: now.etag });
    },
  };
}

const rename = (keeper: DraftKeeper, name: string) => keeper.change(story => set(story, ['name'], name), 'name');

it('saves by itself once one pauses, and only what changed', async () => {
  const server = serverWith();
  const keeper = new DraftKeeper(server, first, memoryStorage(), 'key');
  rename(keeper, 'H');
  rename(keeper, 'Hi');
  expect(keeper.view().keeping).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(keeper.view()).toMatchObject({ keeping: 'saved', canUndo: true });
  expect(server.now()).toEqual({ text: first.text.replace('Hello', 'Hi'), etag: '"2"' });
  keeper.undo();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.now().text).toBe(first.text);
});

it('tries again when the server could not be reached, and a reload loses nothing', async () => {
  const server = serverWith();
  const storage = memoryStorage();
  server.refusals.push(new Refusal(0, {}));
  const keeper = new DraftKeeper(server, first, storage, 'key');
  rename(keeper, 'Hi');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(keeper.view().keeping).toBe('failed');

  const reloaded = new DraftKeeper(serverWith(), first, storage, 'key');
  expect(reloaded.view()).toMatchObject({ keeping: 'waiting', story: { name: 'Hi' } });

  await vi.advanceTimersByTimeAsync(5_000);
  expect(keeper.view().keeping).toBe('saved');
  expect(storage.read('key')).toBeNull();
});

it('shows what somebody else saved, and overwrites it only when one says so', async () => {
  const server = serverWith();
  const keeper = new DraftKeeper(server, first, memoryStorage(), 'key');
  server.someoneSaves(first.text.replace('Hello', 'Theirs'));
  rename(keeper, 'Mine');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(keeper.view()).toMatchObject({ keeping: 'conflict', theirs: { etag: '"2"' } });
  expect(server.now().text).toContain('Theirs');
  keeper.resolve(keeper.view().story, server.now());
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.now().text).toBe(first.text.replace('Hello', 'Mine'));
});

it('a version of somebody else is shown at once where nothing of our own would be lost', () => {
  const keeper = new DraftKeeper(serverWith(), first, memoryStorage(), 'key');
  keeper.arrived({ text: first.text.replace('Hello', 'Theirs'), etag: '"2"' });
  expect(keeper.view().story['name']).toBe('Theirs');
  rename(keeper, 'Mine');
  keeper.arrived({ text: first.text.replace('Hello', 'Again'), etag: '"3"' });
  expect(keeper.view().story['name']).toBe('Mine');
});

it('changes that are kept from an older version meet the newer one', () => {
  const storage = memoryStorage();
  storage.write('key', { text: first.text.replace('Hello', 'Mine'), base: first });
  const keeper = new DraftKeeper(serverWith(), { text: first.text.replace('Hello', 'Theirs'), etag: '"2"' }, storage, 'key');
  expect(keeper.view()).toMatchObject({ keeping: 'conflict', story: { name: 'Mine' }, theirs: { etag: '"2"' } });
});

const story = (name: string, ...steps: [string, string][]) =>
  parse(JSON.stringify({ name, steps: steps.map(([id, step]) => ({ id, name: step })) })).root;

it('two people’s work is put together by step', () => {
  const base = story('Base', ['a', 'A'], ['b', 'B'], ['c', 'C'], ['d', 'D']);
  const mine = story('Base', ['a', 'A of mine'], ['new', 'New'], ['b', 'B of mine'], ['c', 'C']);
  const theirs = story('Theirs', ['c', 'C'], ['a', 'A'], ['b', 'B of theirs'], ['d', 'D of theirs'], ['e', 'E']);
  expect(merge(base, mine, theirs)).toEqual({
    story: story('Theirs', ['c', 'C'], ['a', 'A of mine'], ['new', 'New'], ['b', 'B of mine'], ['d', 'D of theirs'], ['e', 'E']),
    mine: ['A of mine', 'New'],
    theirs: ['name', 'E'],
    both: ['B of mine', 'D of theirs'],
    changed: ['a', 'b', 'd', 'new', 'e'],
  });
});
