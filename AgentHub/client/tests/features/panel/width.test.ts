import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/features/panel/width';
import { Dock } from '../../../src/workspace/Dock';
import { memoryStorage } from '../../../src/browser/storage';

describe('the width of the panel', () => {
  it('is what somebody pulls it to, within what is useful', () => {
    expect(widthOf(500, 1440)).toBe(500);
    expect(widthOf(20, 1440)).toBe(320);
    expect(widthOf(2_000, 1440)).toBe(760);
    expect(widthOf(2_000, 1100)).toBe(605);
  });

  it('is there again after a reload, until it is as usual', () => {
    const storage = memoryStorage();
    new Dock(storage).resize(512);
    const dock = new Dock(storage);
    expect(dock.view().width).toBe(512);
    dock.resize(null);
    expect(new Dock(storage).view().width).toBeNull();
  });
});
