import { describe, expect, it } from 'vitest';
import { roomOf, type Source, sources } from './sources';

/** What features stand on, from the bottom up: a folder may import from itself and from those before it, and knows no feature. */
const ground = ['browser', 'api', 'texts', 'routing', 'preferences', 'commands', 'components', 'live', 'workspace',
  'lists', 'conversations'];

/** Features stand beside each other. Where one is made of another, it says so here. */
const madeOf: Readonly<Record<string, readonly string[]>> = {
  account: ['introduction'],
  alerts: ['colleagues'],
  answers: ['context'],
  entrance: ['account', 'team'],
  figures: ['support'],
  live: ['reading'],
  panel: ['answers', 'closing', 'colleagues', 'emoji', 'files'],
  reading: ['colleagues', 'people'],
  requests: ['answers', 'colleagues', 'context', 'files', 'views'],
  stories: ['colleagues', 'support'],
  support: ['targets'],
  transcripts: ['closing', 'colleagues', 'figures', 'reading', 'views'],
};

/** Whose settings show what is the chat page's own: its texts, its colours, its pictures. */
const showsChatPage = 'features/chatPage';

/** The shell puts it all together, so that nothing but the page itself may import it. */
const top = new Set(['shell', '']);

function mayImport(from: string, to: string): boolean {
  if (from === to || top.has(from)) return true;
  if (to === '..') return from === showsChatPage;
  if (ground.includes(from)) return ground.indexOf(to) >= 0 && ground.indexOf(to) < ground.indexOf(from);
  const [, feature = ''] = from.split('/');
  return ground.includes(to) || (madeOf[feature] ?? []).some(other => to === `features/${other}`);
}

describe('the folders of the page', () => {
  it('are the ground, the features and the shell', () => {
    const rooms = new Set(sources.map(({ file }) => roomOf(file)));
    expect([...rooms].filter(room => !ground.includes(room) && !room.startsWith('features/') && !top.has(room))).toEqual([]);
  });

  it('import downwards only, and features each other only where they are made of each other', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      imports.filter(to => !mayImport(roomOf(file), roomOf(to))).map(to => `${file} imports ${to}`));
    expect(wrong).toEqual([]);
  });

  it('use each arrow that the features are allowed', () => {
    const used = new Set(sources.flatMap(({ file, imports }) => imports.map(to => `${roomOf(file)} ${roomOf(to)}`)));
    const unused = Object.entries(madeOf).flatMap(([from, others]) => others.filter(to => !used.has(`features/${from} features/${to}`)));
    expect(unused).toEqual([]);
  });

  it('have no circle between their files', () => {
    expect(circleIn(sources)).toBeNull();
  });
});

/** The files of one circle, in the order of their imports. */
function circleIn(all: readonly Source[]): readonly string[] | null {
  const importsOf = new Map(all.map(({ file, imports }) => [file, imports]));
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of importsOf.get(file) ?? []) {
      const circle = walk(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const { file } of all) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return null;
}
