import { fetchToken, type Token } from './token';

/** How long a site may take to say who the person is, in milliseconds. */
const patience = 10_000;

/** The right to speak and listen in this browser's conversation. */
export class Access {
  readonly #identified: Promise<void>;
  #goOn: () => void = () => {};
  #token: Token | undefined;

  /** @param awaitsIdentity nobody is asked for a token before it is said who the person is */
  constructor(awaitsIdentity: boolean) {
    this.#identified = awaitsIdentity ? new Promise((resolve) => (this.#goOn = resolve)) : Promise.resolve();
    if (awaitsIdentity) setTimeout(this.#goOn, patience);
  }

  /** The host knows who the person is, or that it is nobody: it may be somebody else than until now. */
  async identified(): Promise<void> {
    this.#goOn();
    if (this.#token) await this.renewed();
  }

  async token(): Promise<Token> {
    return this.#token ?? this.renewed();
  }

  /**
   * A fresh token. If it is for another conversation by now (the person started over, deleted theirs or signed in, here
   * or in another tab or browser), this page shows what is no more, and begins anew.
   */
  async renewed(): Promise<Token> {
    await this.#identified;
    const token = await fetchToken();
    if (this.#token && this.#token.conversationId !== token.conversationId) {
      window.location.reload();
      await new Promise(() => {});
    }
    return (this.#token = token);
  }
}
