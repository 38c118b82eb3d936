import { shelf } from '../shelf';
import { chime } from './chime';
import { Frame } from './Frame';
import { launcherWordsFor, type LauncherWords } from './launcherWords';
import type { ToWidget } from './messages';
import type { Settings } from './settings';
import { styles } from './styles';

const visited = 'livetakeover.visited';
const kept = shelf('localStorage');
const icons =
  '<svg class="when-closed" viewBox="0 0 24 24" width="28" height="28" fill="currentColor" aria-hidden="true">'
  + '<path d="M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"/></svg>'
  + '<svg class="when-open" viewBox="0 0 24 24" width="28" height="28" fill="none" stroke="currentColor" stroke-width="2.4" '
  + 'stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M6 9.5l6 6 6-6"/></svg>';

/** The launcher on somebody's site, and behind it the chat. */
export class Widget {
  readonly #settings: Settings;
  readonly #words: LauncherWords;
  readonly #frame: Frame;
  readonly #root = element('div', 'widget');
  readonly #launcher = element('button', 'launcher');
  readonly #badge = element('span', 'badge');
  readonly #panel = element('div', 'panel');
  #greeting: HTMLElement | undefined;
  #unread = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#words = launcherWordsFor(settings.locale);
    this.#frame = new Frame(settings, (message) => this.#heed(message));
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
    if (kept.getItem(visited)) this.#load();
    else this.#greet();
  }

  // Actions

  open(): void {
    kept.setItem(visited, 'yes');
    this.#greeting?.remove();
    this.#load();
    this.#show(true);
    this.#frame.focus();
  }

  close(): void {
    if (this.#panel.hidden) return;
    this.#show(false);
    this.#launcher.focus();
  }

  sendEvent(name: string, value?: unknown): void {
    this.#load();
    this.#frame.tell({ to: 'frame', what: 'event', name, value });
  }

  setUser(identity: string): Promise<void> {
    return this.#frame.identify(identity);
  }

  clearUser(): Promise<void> {
    return this.#frame.identify(null);
  }

  // Internal

  #build(): HTMLElement {
    this.#root.classList.add(this.#settings.position, this.#settings.theme ?? 'as-system');
    this.#root.style.setProperty('--color', this.#settings.color);
    this.#root.style.setProperty('--on-color', this.#settings.onColor);
    this.#launcher.innerHTML = icons;
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
    this.#frame.load(this.#panel, this.#words.title);
  }

  #show(shown: boolean): void {
    this.#panel.hidden = !shown;
    this.#frame.tell({ to: 'frame', what: 'shown', shown });
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

  #heed(message: ToWidget): void {
    if (message.what === 'ready') {
      this.#frame.tell({ to: 'frame', what: 'shown', shown: !this.#panel.hidden });
    } else if (message.what === 'close') {
      this.close();
    } else if (message.what === 'unread') {
      if (this.#settings.sound && message.count > this.#unread) chime();
      this.#unread = message.count;
      this.#label();
    }
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
