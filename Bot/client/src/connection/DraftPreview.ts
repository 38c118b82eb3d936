/** How often what is being written goes out at most, in milliseconds. */
export const previewEvery = 700;

/** Shows the agent what the person is writing. Only the last of it counts, and that always goes out. */
export class DraftPreview {
  readonly #send: (text: string) => unknown;
  #text = '';
  #sent = '';
  #waiting = false;

  constructor(send: (text: string) => unknown) {
    this.#send = send;
  }

  write(text: string): void {
    this.#text = text;
    if (this.#waiting) return;
    this.#waiting = true;
    setTimeout(() => this.#tell(), previewEvery);
  }

  #tell(): void {
    this.#waiting = false;
    if (this.#text === this.#sent) return;
    this.#sent = this.#text;
    this.#send(this.#text);
  }
}
