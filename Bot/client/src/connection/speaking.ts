import type { Access } from './Access';
import { Outbox } from './Outbox';
import { post, TokenSpent, type Outgoing } from './post';

interface Observer {
  next(id: string): void;
  error(reason: unknown): void;
  complete(): void;
}

/** Direct Line's way of posting, as Web Chat calls it. */
export type PostActivity = (activity: Outgoing) => { subscribe(observer: Observer): { unsubscribe(): void } };

/** An outbox into the conversation that the access is for, at whatever time a line gets through. */
export function outboxFor(access: Access): Outbox {
  return new Outbox(async (activity) => {
    try {
      await post(await access.token(), activity);
    } catch (reason) {
      if (reason instanceof TokenSpent) await access.renewed();
      throw reason;
    }
  });
}

/**
 * Lets Web Chat speak through the outbox, which goes on where Direct Line's own client would drop a message. Web Chat
 * may stop listening (it does when it gets a new client); the line is sent all the same.
 */
export function postThrough(outbox: Outbox): PostActivity {
  return (activity) => ({
    subscribe(observer) {
      outbox.send(activity).then(() => {
        observer.next('sent');
        observer.complete();
      }, observer.error.bind(observer));
      return { unsubscribe() {} };
    },
  });
}

/** Typing would be old when it is tried again. */
export async function signal(access: Access, activity: Outgoing): Promise<void> {
  await post(await access.token(), activity).catch(() => undefined);
}
