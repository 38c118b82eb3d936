import { expect, test } from 'vitest';
import { isolated, nameOf } from '../../src/texts/names';

test('somebody with a name is called by it', () => {
  expect(nameOf({ id: 'dl_1', name: 'Ada' }, 'Guest')).toBe('Ada');
});

test('two guests at once have two names', () => {
  expect(nameOf({ id: 'dl_xyz7f3a', name: null }, 'Guest')).toBe('Guest 7F3A');
  expect(nameOf({ id: 'dl_xyz19b2', name: '' }, 'Guest')).toBe('Guest 19B2');
});

test('a name from right to left moves nothing of the sentence that it is in', () => {
  for (const name of ['أدا', 'עדה', 'Ada ܐ', '𐤀𐤃'])
    expect(nameOf({ id: 'dl_1', name }, 'Guest')).toBe(`\u2068${name}\u2069`);
  for (const name of ['Ada', 'Ågot', '明子', 'Ада', '👩‍🚀']) expect(isolated(name)).toBe(name);
});
