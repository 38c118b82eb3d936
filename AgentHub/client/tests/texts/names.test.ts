import { expect, test } from 'vitest';
import { nameOf } from '../../src/texts/names';

test('somebody with a name is called by it', () => {
  expect(nameOf({ id: 'dl_1', name: 'Ada' }, 'Guest')).toBe('Ada');
});

test('two guests at once have two names', () => {
  expect(nameOf({ id: 'dl_xyz7f3a', name: null }, 'Guest')).toBe('Guest 7F3A');
  expect(nameOf({ id: 'dl_xyz19b2', name: '' }, 'Guest')).toBe('Guest 19B2');
});
