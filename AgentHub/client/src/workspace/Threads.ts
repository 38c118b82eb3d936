import type { LiveConnection } from '../live/LiveConnection';
import { ConversationThread } from './ConversationThread';
import type { TypingPeople } from './TypingPeople';

interface Watched {
  thread: ConversationThread;
  watchers: number;
  stop?: () => void;
}

/**
 * The conversations that this page holds. Each is read once, however many screens show it, and
 * stays held when nobody looks, so coming back costs only what was said since.
 */
export class Threads {
  readonly #live: LiveConnection;
  readonly #typing: TypingPeople;
  readonly #make: (conversationId: string) => ConversationThread;
  readonly #held = new Map<string, Watched>();

  constructor(
    live: LiveConnection,
    typing: TypingPeople,
    make: (conversationId: string) => ConversationThread,
  ) {
    this.#live = live;
    this.#typing = typing;
    this.#make = make;
  }

  of(conversationId: string): ConversationThread {
    return this.#of(conversationId).thread;
  }

  /** Keeps the thread live until the returned function is called. */
  watch(conversationId: string): () => void {
    const watched = this.#of(conversationId);
    watched.watchers += 1;
    watched.stop ??= this.#live.follow(conversationId, this.#reader(conversationId, watched.thread));
    let watching = true;
    return () => {
      if (!watching) return;
      watching = false;
      watched.watchers -= 1;
      if (watched.watchers > 0) return;
      watched.stop?.();
      delete watched.stop;
    };
  }

  #of(conversationId: string): Watched {
    const known = this.#held.get(conversationId);
    if (known) return known;
    const watched: Watched = { thread: this.#make(conversationId), watchers: 0 };
    this.#held.set(conversationId, watched);
    return watched;
  }

  #reader(conversationId: string, thread: ConversationThread) {
    const typing = this.#typing;
    return {
      get lastSeq() {
        return thread.lastSeq;
      },
      receive(batch: Parameters<ConversationThread['receive']>[0]) {
        for (const { author, activity } of batch) {
          // Also who has control has changed then, and with it who may see what the person writes.
          if (activity.type === 'message' && (author.kind === 'user' || author.kind === 'system')) typing.over(conversationId);
        }
        thread.receive(batch);
      },
    };
  }
}
