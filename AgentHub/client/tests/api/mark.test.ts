import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markOf } from '../../src/api/mark';

const project = join(import.meta.dirname, '../../../..');
const read = (file: string) => readFileSync(join(project, file), 'utf8');
const host = read('Handoff/Conversations/Log/LineMark.cs');

describe.each(['AgentHub/client/src/api/mark.ts', 'Bot/client/src/models/mark.ts'])('the mark in %s', file => {
  it('has the fields of the host’s record', () => {
    const theirs = [...host.matchAll(/JsonProperty\("(\w+)"\)/g)].map(([, name]) => name);
    const shapes = read(file).match(/interface (?:LineMark|AgentProfile|MailedLine) [^}]*\}/g)?.join('') ?? '';
    const ours = [...shapes.matchAll(/readonly (\w+)\?:/g)].map(([, name]) => name);
    expect(ours).toEqual(theirs);
  });
});

describe('a line', () => {
  it.each([undefined, null, {}, 'text', { liveTakeover: null }])('with %j as channel data has no mark', channelData => {
    expect(markOf({ channelData })).toEqual({});
  });
});
