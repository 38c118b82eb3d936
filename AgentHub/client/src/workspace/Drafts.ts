import type { KeyedStorage } from '../browser/storage';

/** What an agent has written and not sent, per conversation, through reloads. */
export class Drafts {
  readonly #storage: KeyedStorage;

  constructor(storage: KeyedStorage) {
    this.#storage = storage;
  }

  of(conversationId: string): string {
    const draft = this.#storage.read(keyOf(conversationId));
    return typeof draft === 'string' ? draft : '';
  }

  keep(conversationId: string, text: string): void {
    this.#storage.write(keyOf(conversationId), text === '' ? null : text);
  }
}

function keyOf(conversationId: string): string {
  return `hub.draft.${conversationId}`;
}
