import { fetchToken, type Token } from './token';

/** The right to speak and listen in this browser's conversation. */
export class Access {
  #token: Token | undefined;

  async token(): Promise<Token> {
    return this.#token ?? this.renewed();
  }

  /**
   * A fresh token. If it is for another conversation by now (the person started over, deleted theirs or signed in, here
   * or in another tab or browser), this page shows what is no more, and begins anew.
   */
  async renewed(): Promise<Token> {
    const token = await fetchToken();
    if (this.#token && this.#token.conversationId !== token.conversationId) {
      window.location.reload();
      await new Promise(() => {});
    }
    return (this.#token = token);
  }
}
