import { describe, expect, it } from 'vitest';
import { aboutOf } from '../../../src/features/audit/about';
import { legible, sentenceOf } from '../../../src/features/audit/sentences';
import type { AuditEntry } from '../../../src/features/audit/types';

const entry = (action: string, details: AuditEntry['details'] = {}): AuditEntry =>
  ({ id: '1', at: '2027-03-01T09:00:00Z', by: { id: 'root', name: 'Root' }, action, subject: 's', details, reason: null, person: null });

describe('a sentence of the audit log', () => {
  it('names roles in words, before and after', () => {
    expect(sentenceOf(entry('team.roleChanged', { name: 'Grace', from: 'SupportAgent', to: 'Viewer' })))
      .toBe('changed the role of Grace from Support agent to Viewer');
  });

  it('has a word for a person without a name', () => {
    expect(sentenceOf(entry('control.taken', { user: null }))).toBe('took control of Guest’s conversation');
  });

  it('tells guests apart, by the same name as everywhere', () => {
    const person = { conversationId: 'c1', userId: 'visitor-ftrq' };
    expect(sentenceOf({ ...entry('control.taken', { user: null }), person })).toBe('took control of Guest FTRQ’s conversation');
    expect(sentenceOf({ ...entry('request.closed', { user: 'Ada' }), person })).toBe('closed Ada’s request');
  });

  it('names the revision where nobody knows the stories', () => {
    expect(sentenceOf(entry('stories.published', { stories: '', number: '12' }))).toBe('published the stories as revision 12');
  });

  it('leads to what it is about, and nowhere if that is gone', () => {
    const person = { conversationId: 'c 1', userId: 'ada' };
    expect(aboutOf({ ...entry('control.taken'), person })).toEqual({ path: 'transcripts/c%201', what: 'conversation' });
    expect(aboutOf({ ...entry('request.closed'), person })).toEqual({ path: 'requests/s', what: 'request' });
    expect(aboutOf(entry('control.taken'))).toBeNull();
    expect(aboutOf(entry('stories.drafted', { story: 'abc' }))).toEqual({ path: 'stories/abc', what: 'story' });
    expect(aboutOf(entry('stories.published'))).toEqual({ path: 'stories', what: 'stories' });
    expect(aboutOf(entry('support.scheduleSaved'))).toEqual({ path: 'settings/support', what: 'settings' });
    expect(aboutOf(entry('people.deleted'))).toBeNull();
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
