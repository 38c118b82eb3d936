import { isPassing } from '../api/http';
import { conversations, marks } from '../api/hub';
import type { Session } from '../api/types';
import { backoff } from '../live/backoff';
import { everything } from '../live/frames';
import { LiveConnection, type Wire } from '../live/LiveConnection';
import { onWake } from '../live/onWake';
import { explain } from '../texts/explain';
import { ConversationThread } from './ConversationThread';
import { Dock } from './Dock';
import { Drafts } from './Drafts';
import { FilesToSend } from './FilesToSend';
import { firstOfTabs } from './firstOfTabs';
import { IncomingLines } from './IncomingLines';
import { panelCovers } from './narrow';
import { outboxIn } from './outbox';
import { ReadMarks } from './ReadMarks';
import type { KeyedStorage } from '../browser/storage';
import { Threads } from './Threads';
import { Told } from './Told';
import { TypingPeople } from './TypingPeople';
import { Unread } from './Unread';
import { uploadInto } from './uploads';

/** Everything that one signed-in agent has at hand, whatever screen is open. */
export class Workspace {
  readonly live: LiveConnection;
  readonly threads: Threads;
  readonly typing = new TypingPeople();
  readonly dock: Dock;
  readonly drafts: Drafts;
  readonly marks = new ReadMarks(marks);
  readonly unread = new Unread(this.marks);
  readonly incoming = new IncomingLines();
  readonly told: Told;
  readonly #files = new Map<string, FilesToSend>();
  readonly #docked = new Map<string, () => void>();

  constructor(session: Session, wire: Wire, storage: KeyedStorage) {
    const own = forAgent(session.id, storage);
    this.dock = new Dock(own);
    this.drafts = new Drafts(own);
    this.told = new Told(own, name => firstOfTabs(`${session.id} ${name}`));
    this.live = new LiveConnection(wire);
    this.threads = new Threads(this.live, this.typing, id => this.#threadOf(id, own));
  }

  // Lifecycle

  start(): () => void {
    this.live.onTyping(({ conversationId, text }) => this.typing.heard(conversationId, text));
    const stops = [
      this.dock.subscribe(this.#watchDocked),
      this.marks.subscribe(this.#countAll),
      this.live.onChange(({ topic, id }) => (topic === 'read' || id === everything) && this.marks.again()),
    ];
    const hurry = () => this.live.hurry();
    const stopWaking = onWake(() => void this.live.renew());
    window.addEventListener('online', hurry);
    document.addEventListener('visibilitychange', this.#countAll);
    if (panelCovers()) this.dock.hide();
    this.#watchDocked();
    this.live.start();
    return () => {
      for (const stop of stops) stop();
      stopWaking();
      window.removeEventListener('online', hurry);
      document.removeEventListener('visibilitychange', this.#countAll);
      for (const stop of this.#docked.values()) stop();
      void this.live.end();
    };
  }

  /** Uploads go on while another conversation is in front. */
  filesFor(conversationId: string): FilesToSend {
    const files = this.#files.get(conversationId) ?? new FilesToSend(uploadInto(conversationId), explain);
    this.#files.set(conversationId, files);
    return files;
  }

  // Internal

  /** Docked conversations stay live while another tab is in front, so that their unread counts do. */
  readonly #watchDocked = (): void => {
    const { open } = this.dock.view();
    for (const id of open) {
      this.marks.want(id);
      if (!this.#docked.has(id)) this.#docked.set(id, this.#watch(id));
    }
    for (const [id, stop] of this.#docked) {
      if (open.includes(id)) continue;
      stop();
      this.#docked.delete(id);
      this.unread.forget(id);
      this.incoming.forget(id);
    }
    this.#countAll();
  };

  #watch(id: string): () => void {
    const stops = [this.threads.watch(id), this.threads.of(id).subscribe(() => this.#count(id))];
    return () => {
      for (const stop of stops) stop();
    };
  }

  readonly #countAll = (): void => {
    for (const id of this.dock.view().open) this.#count(id);
  };

  #count(id: string): void {
    const { active, shown } = this.dock.view();
    const thread = this.threads.of(id);
    const { entries, loaded } = thread.view();
    if (active === id && shown && document.visibilityState === 'visible') this.unread.read(id, thread.lastSeq);
    else this.unread.count(id, entries);
    if (loaded) this.incoming.see(id, entries);
  }

  #threadOf(conversationId: string, storage: KeyedStorage): ConversationThread {
    return new ConversationThread({
      say: message => conversations.say(conversationId, message),
      explain,
      isPassing,
      pause: attempt => this.live.rest(backoff(attempt)),
      outbox: outboxIn(storage, conversationId),
    });
  }
}

/** Two agents may share a computer; what one left open is not the other's. */
function forAgent(agentId: string, storage: KeyedStorage): KeyedStorage {
  return {
    read: key => storage.read(`${agentId}.${key}`),
    write: (key, value) => storage.write(`${agentId}.${key}`, value),
  };
}
