import { isToWidget, type ToFrame, type ToWidget } from './messages';
import { frameUrl, type Settings } from './settings';

/** How long the chat may take to load, in milliseconds, before something is wrong. */
const patience = 10_000;

interface Caller {
  resolve(): void;
  reject(reason: Error): void;
}

/** The chat in its frame. It is loaded when it is first wanted, and told nothing before it can hear. */
export class Frame {
  readonly #settings: Settings;
  readonly #heard: (message: ToWidget) => void;
  #element: HTMLIFrameElement | undefined;
  #isThere = false;
  #isOpen = false;
  #waiting: ToFrame[] = [];
  #identity: string | null | undefined;
  #callers: Caller[] = [];

  constructor(settings: Settings, heard: (message: ToWidget) => void) {
    this.#settings = settings;
    this.#heard = heard;
    this.#identity = settings.identity;
  }

  load(panel: HTMLElement, title: string): void {
    if (this.#element) return;
    this.#element = document.createElement('iframe');
    this.#element.title = title;
    this.#element.src = frameUrl(this.#settings, this.#identity !== undefined);
    window.addEventListener('message', this.#hear);
    setTimeout(
      () =>
        this.#isThere
        || this.#complain(`${this.#settings.host} did not show the chat on this page. Is ${location.origin} among its WebChat:Sites?`),
      patience,
    );
    panel.append(this.#element);
  }

  focus(): void {
    this.#element?.focus();
  }

  /** Told once the conversation is open. */
  tell(message: ToFrame): void {
    if (this.#isOpen) this.#post(message);
    else this.#waiting.push(message);
  }

  /** Who the person is, from now on. @returns resolves when the chat is loaded and the host agrees */
  identify(identity: string | null): Promise<void> {
    this.#identity = identity;
    if (this.#isThere) this.#present();
    const agreed = new Promise<void>((resolve, reject) => this.#callers.push({ resolve, reject }));
    // The console says it already, to a site that does not listen.
    agreed.catch(() => undefined);
    return agreed;
  }

  readonly #hear = ({ data, origin, source }: MessageEvent): void => {
    if (origin !== this.#settings.host || source !== this.#element?.contentWindow || !isToWidget(data)) return;
    if (data.what === 'loaded') this.#begin();
    else if (data.what === 'ready') this.#isOpen = true;
    else if (data.what === 'identified') this.#settle(data.problem);
    this.#heard(data);
    if (data.what === 'ready') for (const message of this.#waiting.splice(0)) this.#post(message);
  };

  /** A frame that begins anew knows nothing of what it was told before. */
  #begin(): void {
    this.#isThere = true;
    this.#isOpen = false;
    if (this.#identity !== undefined) this.#present();
  }

  #present(): void {
    this.#post({ to: 'frame', what: 'identity', identity: this.#identity ?? null });
  }

  #settle(problem: string | undefined): void {
    if (problem) this.#complain(`the identity was refused. ${problem}`);
    for (const { resolve, reject } of this.#callers.splice(0)) {
      if (problem) reject(new Error(problem));
      else resolve();
    }
  }

  #complain(problem: string): void {
    console.error(`LiveTakeover: ${problem}`);
  }

  #post(message: ToFrame): void {
    this.#element?.contentWindow?.postMessage(message, this.#settings.host);
  }
}
