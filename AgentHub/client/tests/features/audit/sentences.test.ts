import { describe, expect, it } from 'vitest';
import { legible, sentenceOf } from '../../../src/features/audit/sentences';
import type { AuditEntry } from '../../../src/features/audit/types';

const entry = (action: string, details: AuditEntry['details'] = {}): AuditEntry =>
  ({ id: '1', at: '2027-03-01T09:00:00Z', by: { id: 'root', name: 'Root' }, action, subject: 's', details, reason: null });

describe('a sentence of the audit log', () => {
  it('names roles in words, before and after', () => {
    expect(sentenceOf(entry('team.roleChanged', { name: 'Grace', from: 'SupportAgent', to: 'Viewer' })))
      .toBe('changed the role of Grace from Support agent to Viewer');
  });

  it('has a word for a person without a name', () => {
    expect(sentenceOf(entry('control.taken', { user: null }))).toBe('took control of Guest’s conversation');
  });

  it('shows an action that this page does not know yet as it is', () => {
    expect(sentenceOf(entry('teapot.boiled'))).toBe('teapot.boiled');
  });
});

describe('what was before and after', () => {
  it('has lines where it is JSON, and stays as it is otherwise', () => {
    expect(legible('{"timeZone":"Europe/Paris"}')).toBe('{\n  "timeZone": "Europe/Paris"\n}');
    expect(legible('/hello Good day')).toBe('/hello Good day');
  });
});
