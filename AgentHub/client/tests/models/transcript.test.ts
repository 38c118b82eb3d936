import { describe, expect, it } from 'vitest';
import { transcriptCsv, transcriptJson, transcriptLines } from '../../src/models/transcript';
import { entry } from '../cast';

describe('a transcript', () => {
  it('has what was said, sent and clicked, and leaves housekeeping out', () => {
    const said = [
      entry(1, 'user', { text: 'Hello' }),
      entry(2, 'bot', { type: 'typing', text: null }),
      entry(3, 'user', { text: null, value: { size: 'L' } }),
      entry(4, 'user', { text: null, attachments: [{ contentType: 'image/png', name: 'lamp.png', contentUrl: 'https://x.example/1' }] }),
    ];
    expect(transcriptLines(said).map(({ text }) => text)).toEqual(['Hello', 'size: L', '[lamp.png] https://x.example/1']);
  });

  it('quotes what would break a row, and disarms formulas', () => {
    const csv = transcriptCsv([entry(1, 'user', { text: 'a "quoted", line' }), entry(2, 'user', { text: '=HYPERLINK("http://mallory.example")' })]);
    const [, first, second] = csv.split('\r\n');
    expect(first).toBe('1,2026-03-02T14:01:00Z,user,Ada,"a ""quoted"", line"');
    expect(second).toBe(`2,2026-03-02T14:02:00Z,user,Ada,"'=HYPERLINK(""http://mallory.example"")"`);
  });

  it('as JSON keeps every entry as it is', () => {
    const all = [entry(1), entry(2, 'system', { type: 'event' })];
    expect(JSON.parse(transcriptJson('ada', all))).toEqual({ conversationId: 'ada', entries: all });
  });
});
