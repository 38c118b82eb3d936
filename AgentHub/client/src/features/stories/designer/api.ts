import { ask, exchange, getFile, post } from '../../../api/http';
import type { Findings, Publishing } from '../types';

const at = encodeURIComponent;
const file = (text: string) => new Blob([text], { type: 'application/json' });

/** A story's file as the server has it. */
export interface Version {
  text: string;
  /** Null for a story that the server does not have yet. */
  etag: string | null;
}

export const designs = {
  read: (id: string): Promise<Version> => getFile(`stories/${at(id)}`),
  /** Keeps the draft if nobody else has saved since the version that the tag names. */
  async save(id: string, text: string, etag: string | null) {
    const headers: Record<string, string> = etag === null ? {} : { 'If-Match': etag };
    const answer = await exchange<Findings>('PUT', `stories/${at(id)}`, { body: file(text), headers });
    return { etag: answer.etag, findings: answer.value.findings };
  },
  create: (id: string, text: string) =>
    ask<Findings>('PUT', `stories/${at(id)}`, { body: file(text), headers: { 'If-None-Match': '*' } }),
  check: (text: string) => ask<Findings>('POST', 'stories/check', { body: file(text) }),
  publish: (id: string) => post<Publishing>('stories/publish', { stories: [id] }),
};
