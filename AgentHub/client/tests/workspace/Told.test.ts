import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/browser/storage';
import { Told } from '../../src/workspace/Told';

const always = () => Promise.resolve(true);

describe('what has been told', () => {
  it('is told by one tab of a browser, and again when there is more of it', async () => {
    const storage = memoryStorage();
    const [one, two] = [new Told(storage, always), new Told(storage, always)];
    expect(await one.claim('request-1', 10)).toBe(true);
    expect(await two.claim('request-1', 10)).toBe(false);
    expect(await two.claim('request-1', 9)).toBe(false);
    expect(await two.claim('request-1', 11)).toBe(true);
    expect(await one.claim('request-2', 1)).toBe(true);
  });

  it('is left to another tab that was first, before the storage says so', async () => {
    const names = new Set<string>();
    const first = (name: string) => {
      const isFirst = !names.has(name);
      names.add(name);
      return Promise.resolve(isFirst);
    };
    const heard = await Promise.all([1, 2, 3].map(() => new Told(memoryStorage(), first).claim('request-1', 10)));
    expect(heard).toEqual([true, false, false]);
  });
});
