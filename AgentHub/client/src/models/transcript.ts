import type { Entry } from '../api/wire';
import { summarizeCard } from './cards';
import { wordsOf } from './threadLines';

/** One line of a transcript in words: who, what, when. */
export interface TranscriptLine {
  seq: number;
  at: string;
  author: string;
  name: string;
  text: string;
}

/** Everything that somebody said or did; housekeeping is left out, changes of control are not. */
export function transcriptLines(entries: readonly Entry[]): TranscriptLine[] {
  return entries
    .map(entry => ({ seq: entry.seq, at: entry.at, author: entry.author.kind, name: entry.author.name ?? '', text: textOf(entry) }))
    .filter(({ text }) => text !== '');
}

/** For spreadsheets: RFC 4180, and no cell that a spreadsheet would run as a formula. */
export function transcriptCsv(entries: readonly Entry[]): string {
  const rows = transcriptLines(entries).map(({ seq, at, author, name, text }) => [String(seq), at, author, name, text]);
  return [['seq', 'at', 'author', 'name', 'text'], ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

export function transcriptJson(conversationId: string, entries: readonly Entry[]): string {
  return JSON.stringify({ conversationId, entries }, null, 2);
}

function textOf({ activity, author }: Entry): string {
  if (activity.type !== 'message') return author.kind === 'user' && activity.type === 'event' ? `[${activity.name ?? 'event'}]` : '';
  const attached = (activity.attachments ?? []).map(attachment => {
    const card = summarizeCard(attachment);
    return card ? [card.title, ...card.words].filter(Boolean).join(' · ') : `[${attachment.name || attachment.contentType || 'file'}] ${attachment.contentUrl ?? ''}`;
  });
  return [activity.text ?? '', ...attached].map(part => part.trim()).filter(Boolean).join('\n') || wordsOf(activity.value);
}

function cell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
