import { launcherWordsFor, type LauncherWords } from './launcherWords';
import { isToWidget, type ToFrame } from './messages';
import { frameUrl, type Settings } from './settings';
import { styles } from './styles';

const visited = 'livetakeover.visited';
const icon = '<svg viewBox="0 0 24 24" width="28" height="28" fill="currentColor" aria-hidden="true"><path d="M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"/></svg>';

/** The launcher on somebody's site, and the chat in a frame behind it, which is loaded when it is first wanted. */
export class Widget {
  readonly #settings: Settings;
  readonly #words: LauncherWords;
  readonly #root = element('div', 'widget');
  readonly #launcher = element('button', 'launcher');
  readonly #badge = element('span', 'badge');
  readonly #panel = element('div', 'panel');
  #frame: HTMLIFrameElement | undefined;
  #greeting: HTMLElement | undefined;
  #ready = false;
  #unread = 0;
  #waiting: ToFrame[] = [];

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#words = launcherWordsFor(settings.locale);
  }

  // Lifecycle

  attach(): void {
    const place = document.body.appendChild(document.createElement('live-takeover'));
    // The site's rules for this element come before those of its shadow root; only this comes before them.
    place.style.setProperty('all', 'initial', 'important');
    const shadow = place.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.#build());
    window.addEventListener('message', this.#hear);
    if (localStorage.getItem(visited)) this.#load();
    else this.#greet();
  }

  // Actions

  open(): void {
    localStorage.setItem(visited, 'yes');
    this.#greeting?.remove();
    this.#load();
    this.#show(true);
    this.#frame?.focus();
  }

  close(): void {
    if (this.#panel.hidden) return;
    this.#show(false);
    this.#launcher.focus();
  }

  sendEvent(name: string, value?: unknown): void {
    this.#load();
    this.#tell({ to: 'frame', what: 'event', name, value });
  }

  // Internal

  #build(): HTMLElement {
    this.#root.classList.add(this.#settings.position);
    this.#root.style.setProperty('--color', this.#settings.color);
    this.#launcher.innerHTML = icon;
    this.#launcher.append(this.#badge);
    this.#launcher.addEventListener('click', () => (this.#panel.hidden ? this.open() : this.close()));
    this.#panel.hidden = true;
    this.#root.append(this.#panel, this.#launcher);
    this.#label();
    return this.#root;
  }

  #greet(): void {
    if (!this.#settings.greeting) return;
    this.#greeting = element('button', 'greeting');
    this.#greeting.textContent = this.#settings.greeting;
    this.#greeting.addEventListener('click', () => this.open());
    this.#root.append(this.#greeting);
  }

  #load(): void {
    if (this.#frame) return;
    this.#frame = document.createElement('iframe');
    this.#frame.title = this.#words.title;
    this.#frame.src = frameUrl(this.#settings);
    this.#panel.append(this.#frame);
  }

  #show(shown: boolean): void {
    this.#panel.hidden = !shown;
    this.#tell({ to: 'frame', what: 'shown', shown });
    this.#label();
  }

  #label(): void {
    const open = !this.#panel.hidden;
    const unread = this.#unread > 0 && !open ? `, ${this.#words.unread(this.#unread)}` : '';
    this.#launcher.setAttribute('aria-expanded', String(open));
    this.#launcher.setAttribute('aria-label', (open ? this.#words.close : this.#words.open) + unread);
    this.#badge.hidden = !unread;
    this.#badge.textContent = String(this.#unread);
  }

  /** The frame hears nothing before it is ready, so what it is told until then waits. */
  #tell(message: ToFrame): void {
    if (this.#ready) this.#frame?.contentWindow?.postMessage(message, this.#settings.host);
    else this.#waiting.push(message);
  }

  readonly #hear = ({ data, origin, source }: MessageEvent): void => {
    if (origin !== this.#settings.host || source !== this.#frame?.contentWindow || !isToWidget(data)) return;
    if (data.what === 'ready') {
      this.#ready = true;
      // A frame that begins anew knows nothing of what it was told before.
      this.#tell({ to: 'frame', what: 'shown', shown: !this.#panel.hidden });
      for (const message of this.#waiting.splice(0)) this.#tell(message);
    } else if (data.what === 'close') {
      this.close();
    } else {
      if (this.#settings.sound && data.count > this.#unread) chime();
      this.#unread = data.count;
      this.#label();
    }
  };
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

/** Two soft notes, made here: no file to fetch, nothing for a content policy to forbid. */
function chime(): void {
  const audio = new AudioContext();
  for (const [note, start] of [[660, 0], [880, 0.12]] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = note;
    volume.gain.setValueAtTime(0.08, audio.currentTime + start);
    volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + start + 0.25);
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + start);
    tone.stop(audio.currentTime + start + 0.3);
  }
}
