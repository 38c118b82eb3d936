import { describe, expect, it } from 'vitest';
import { Dock } from '../../src/workspace/Dock';
import { memoryStorage } from '../../src/browser/storage';

describe('the live conversation panel', () => {
  it('opens a conversation once, in front', () => {
    const dock = new Dock(memoryStorage());
    dock.open('ada');
    dock.open('bob');
    dock.open('ada');
    expect(dock.view()).toEqual({ open: ['ada', 'bob'], active: 'ada', shown: true, width: null, asked: 3 });
  });

  it('takes in what the server says is mine without stealing the front', () => {
    const dock = new Dock(memoryStorage());
    dock.open('ada');
    dock.include(['bob', 'ada']);
    expect(dock.view()).toMatchObject({ open: ['ada', 'bob'], active: 'ada' });
  });

  it('brings the neighbour to the front when the front is closed', () => {
    const dock = new Dock(memoryStorage());
    for (const id of ['ada', 'bob', 'cleo']) dock.open(id);
    dock.openNth(2);
    dock.close('bob');
    expect(dock.view()).toMatchObject({ open: ['ada', 'cleo'], active: 'cleo' });
  });

  it('is as it was after a reload, and survives nonsense in the storage', () => {
    const storage = memoryStorage();
    new Dock(storage).open('ada');
    expect(new Dock(storage).view()).toEqual({ open: ['ada'], active: 'ada', shown: true, width: null, asked: 0 });
    storage.write('hub.dock', { open: [1, 'ada'], active: 7 });
    expect(new Dock(storage).view()).toEqual({ open: ['ada'], active: 'ada', shown: true, width: null, asked: 0 });
  });
});
