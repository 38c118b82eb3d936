import { describe, expect, it } from 'vitest';
import { choicesIn, noFilter, queryOf } from '../../../src/features/requests/requestFilter';

describe('the filter of requests', () => {
  it('asks for nothing where nothing is chosen', () => {
    expect(queryOf(noFilter)).toBe('');
    expect(queryOf({ ...noFilter, find: '  ' })).toBe('');
  });

  it('asks for what is chosen, whatever is written', () => {
    expect(queryOf({ ...noFilter, find: ' a & b=c ', online: 'true' })).toBe('find=a%20%26%20b%3Dc&online=true');
  });

  it('counts choices, not words', () => {
    expect(choicesIn({ ...noFilter, find: 'lamp', online: 'false', language: 'fr' })).toBe(2);
  });
});
