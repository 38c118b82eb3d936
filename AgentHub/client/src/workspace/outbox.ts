import type { Outbox, PendingLine } from './ConversationThread';
import type { KeyedStorage } from '../browser/storage';

/** The lines of one conversation that are on their way, kept in this browser. */
export function outboxIn(storage: KeyedStorage, conversationId: string): Outbox {
  const key = `hub.outbox.${conversationId}`;
  return {
    read() {
      const held = storage.read(key);
      return Array.isArray(held) ? held.filter(isLine) : [];
    },
    write: lines => storage.write(key, lines.length === 0 ? null : lines),
  };
}

function isLine(held: unknown): held is PendingLine {
  const line = held as Partial<PendingLine> | null;
  return typeof line?.clientMessageId === 'string' && typeof line.text === 'string' && typeof line.state === 'string';
}
