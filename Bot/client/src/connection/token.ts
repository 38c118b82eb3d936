export interface Token {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly domain: string;
}

/** This browser's token: the same browser gets its own conversation back. */
export async function fetchToken(): Promise<Token> {
  const response = await fetch('/webchat/token', { method: 'POST', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}`);
  return (await response.json()) as Token;
}
