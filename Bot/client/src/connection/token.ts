import { alone as oneTab } from '../browser';

export interface Token {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly domain: string;
  /** The files of one message may have so many bytes together. */
  readonly maxUploadBytes: number;
}

/** How long an answer may take, in milliseconds. A network that has died says nothing, and other tabs wait meanwhile. */
export const patience = 20_000;

/** This browser's token: the same browser gets its own conversation back. */
export function fetchToken(): Promise<Token> {
  return alone(async () => {
    const response = await fetch('/webchat/token', { method: 'POST', credentials: 'same-origin', signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`The token endpoint answered ${response.status}`);
    return (await response.json()) as Token;
  });
}

/**
 * One tab at a time asks or says who this browser is. Two that are opened for the very first time at once would be two
 * people, and one that asks while another starts over would get the old answer.
 */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  return oneTab('livetakeover.token', work);
}
