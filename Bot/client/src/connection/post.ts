import { patience, type Token } from './token';

/** What the page sends: Web Chat has put the person, the language and a name of its own (`clientActivityID`) into it. */
export interface Outgoing {
  readonly type: string;
  readonly text?: string;
  readonly attachments?: readonly OutgoingFile[];
  readonly channelData?: { readonly clientActivityID?: string };
}

export interface OutgoingFile {
  readonly contentType: string;
  /** Where this page has the file: a blob's address. */
  readonly contentUrl: string;
  readonly name?: string;
}

/** The host will not have it, however often it is sent. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The host answered ${status}`);
    this.status = status;
  }
}

/** The token is not good for this conversation any more, or the conversation is gone. */
export class TokenSpent extends Error {}

const slowestBytesPerSecond = 8_000;

/**
 * Sends it once.
 * @throws Refused or TokenSpent; anything else went wrong on the way, and sending it again may help
 */
export async function post({ domain, conversationId, token }: Token, activity: Outgoing): Promise<void> {
  const files = await Promise.all((activity.attachments ?? []).map(read));
  const response = await fetch(`${domain}/conversations/${conversationId}/${files.length > 0 ? 'upload' : 'activities'}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, ...(files.length === 0 && { 'Content-Type': 'application/json' }) },
    body: files.length > 0 ? form(activity, files) : JSON.stringify(activity),
    signal: AbortSignal.timeout(patience + (files.reduce((sum, { size }) => sum + size, 0) / slowestBytesPerSecond) * 1000),
  });
  if (response.ok) return;
  if (response.status === 403 || response.status === 404) throw new TokenSpent(`The host answered ${response.status}`);
  if (response.status >= 500 || response.status === 408 || response.status === 429) throw new Error(`The host answered ${response.status}`);
  throw new Refused(response.status);
}

async function read({ contentUrl, contentType, name }: OutgoingFile): Promise<File> {
  return new File([await (await fetch(contentUrl)).blob()], name ?? 'blob', { type: contentType });
}

/** Direct Line's form: the activity without its files, then the files in their order. */
function form(activity: Outgoing, files: readonly File[]): FormData {
  const form = new FormData();
  form.append('activity', new Blob([JSON.stringify({ ...activity, attachments: [] })], { type: 'application/vnd.microsoft.activity' }));
  for (const file of files) form.append('file', file);
  return form;
}
