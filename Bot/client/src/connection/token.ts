export interface Token {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly domain: string;
}

/**
 * This browser's token: the same browser gets its own conversation back. One tab at a time asks, for two that are opened
 * for the very first time at once would be two people. Without TLS a browser has no locks.
 */
export function fetchToken(): Promise<Token> {
  return 'locks' in navigator ? navigator.locks.request('livetakeover.token', ask) : ask();
}

async function ask(): Promise<Token> {
  const response = await fetch('/webchat/token', { method: 'POST', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}`);
  return (await response.json()) as Token;
}
