import { hostIsThere } from './comeback';

type Heard = ((this: WebSocket, event: CloseEvent) => unknown) | null;

/**
 * Direct Line's client mends a lost socket by itself, but tells nobody that it was lost, and waits for up to 15 seconds between its
 * tries. This tells; and it lets the client hear of the loss when the host is there again, so that its first try succeeds.
 * @param heard called with true when a socket opens, with false when it closes
 */
export function watchedSocket(heard: (open: boolean) => void, over: AbortSignal): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('open', () => heard(true));
      this.addEventListener('close', () => heard(false));
    }

    override set onclose(hear: Heard) {
      super.onclose = hear && ((event) => void hostIsThere(over).then(() => hear.call(this, event)));
    }

    // An error is always followed by the close, which says it when it is time.
    override set onerror(_: ((this: WebSocket, event: Event) => unknown) | null) {}
  };
}
