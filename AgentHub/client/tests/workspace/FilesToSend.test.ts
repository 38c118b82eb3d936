import { describe, expect, it } from 'vitest';
import { FilesToSend } from '../../src/workspace/FilesToSend';

const limits = { mostBytes: 10, mostFiles: 3 };

function open() {
  const sent: { name: string; progress: (part: number) => void; keep: () => void; fail: (why: string) => void; signal: AbortSignal }[] = [];
  const files = new FilesToSend(
    ({ name }, progress, signal) => new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new Error(why));
      signal.addEventListener('abort', () => fail('aborted'));
      sent.push({ name, progress, keep: () => resolve({ name, contentUrl: `https://chat.example/${name}` }), fail, signal });
    }),
    error => (error as Error).message,
  );
  return { files, sent, states: () => files.view().files.map(({ file, state }) => `${file.name} ${state}`) };
}

const file = (name: string, size = 1) => new File(['x'.repeat(size)], name);
const settled = () => new Promise(resolve => setTimeout(resolve));

describe('files that go with the next line', () => {
  it('are on their way as soon as they are chosen, and say how far they are', () => {
    const { files, sent } = open();
    files.add([file('lamp.png')], limits);
    sent[0]?.progress(0.4);
    expect(files.view().files[0]).toMatchObject({ state: 'uploading', progress: 0.4 });
  });

  it('are taken in their order once they are there, and leave nothing behind', async () => {
    const { files, sent, states } = open();
    files.add([file('a.png'), file('b.png')], limits);
    sent[1]?.keep();
    sent[0]?.keep();
    await settled();
    expect(states()).toEqual(['a.png ready', 'b.png ready']);
    expect(files.take().map(({ name }) => name)).toEqual(['a.png', 'b.png']);
    expect(files.view().files).toEqual([]);
  });

  it('that are too large or too many are named, and the others go', () => {
    const { files, states } = open();
    files.add([file('big.mov', 11), file('a.png'), file('b.png'), file('c.png'), file('d.png')], limits);
    expect(states()).toEqual(['a.png uploading', 'b.png uploading', 'c.png uploading']);
    expect(files.view().refused).toEqual({ tooLarge: ['big.mov'], tooMany: ['d.png'] });
  });

  it('that failed say why, and can be tried again', async () => {
    const { files, sent, states } = open();
    files.add([file('a.png')], limits);
    sent[0]?.fail('no network');
    await settled();
    expect(files.view().files[0]).toMatchObject({ state: 'failed', why: 'no network' });
    files.retry(1);
    expect(states()).toEqual(['a.png uploading']);
    sent[1]?.keep();
    await settled();
    expect(states()).toEqual(['a.png ready']);
  });

  it('can be cancelled under way, for good', async () => {
    const { files, sent, states } = open();
    files.add([file('a.png'), file('b.png')], limits);
    files.remove(1);
    await settled();
    expect(sent[0]?.signal.aborted).toBe(true);
    expect(states()).toEqual(['b.png uploading']);
  });
});
