import { ask, exchange, get, getFile, post } from '../../../api/http';
import type { StoryWriting } from '../../../api/wire';
import type { Findings, Publishing } from '../types';
import type { JsonObject } from './document/json';

const at = encodeURIComponent;
const file = (text: string) => new Blob([text], { type: 'application/json' });

/** A story's file as the server has it. */
export interface Version {
  text: string;
  /** Null for a story that the server does not have yet. */
  etag: string | null;
  /** When it was asked for, by the page's own clock. */
  askedAt?: number;
}

export const designs = {
  async read(id: string): Promise<Version> {
    const askedAt = performance.now();
    return { ...await getFile(`stories/${at(id)}`), askedAt };
  },
  /** The story as the bot told it in a revision. */
  inRevision: (id: string, revision: string) => getFile(`stories/revisions/${at(revision)}/stories/${at(id)}`),
  /** All stories: their drafts, and the published ones beside them. */
  async all(): Promise<JsonObject[]> {
    return (await get<StoryWriting[]>('stories/texts')).map(({ story }) => story as JsonObject);
  },
  /** Keeps the draft if nobody else has saved since the version that the tag names. */
  async save(id: string, text: string, etag: string | null) {
    const headers: Record<string, string> = etag === null ? {} : { 'If-Match': etag };
    const answer = await exchange<Findings>('PUT', `stories/${at(id)}`, { body: file(text), headers });
    return { etag: answer.etag, findings: answer.value.findings };
  },
  create: (id: string, text: string) =>
    ask<Findings>('PUT', `stories/${at(id)}`, { body: file(text), headers: { 'If-None-Match': '*' } }),
  /** What is wrong with this story, among everything that would be published. */
  async check(id: string, text: string) {
    const { findings, file: own } = await ask<Findings>('POST', `stories/check?id=${at(id)}`, { body: file(text) });
    return findings.filter(finding => finding.file === own);
  },
  publish: (id: string) => post<Publishing>('stories/publish', { stories: [id] }),
};
