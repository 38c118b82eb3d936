import { shelf } from '../browser';
import { fill } from '../texts/launcher';
import { chime } from './chime';
import { Frame } from './Frame';
import { closeIcon, launcherIcons } from './icons';
import type { ToWidget } from './messages';
import type { Settings } from './settings';
import { styles } from './styles';

const visited = 'livetakeover.visited';
const kept = shelf('localStorage');
/** The launcher on somebody's site, and behind it the chat. */
export class Widget {
  readonly #settings: Settings;
  readonly #frame: Frame;
  readonly #root = element('div', 'widget');
  readonly #launcher = element('button', 'launcher');
  readonly #badge = element('span', 'badge');
  readonly #panel = element('div', 'panel');
  #greeting: HTMLElement | undefined;
  #unread = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#frame = new Frame(settings, (message) => this.#heed(message));
  }

  // Lifecycle

  attach(): void {
    const place = document.createElement('live-takeover');
    // The site's rules for this element come before those of its shadow root; only this comes before them.
    place.style.setProperty('all', 'initial', 'important');
    const shadow = place.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.#build());
    this.#keep(place);
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

  /**
   * Stands beside the body: sites that go from page to page without loading (Turbo, Astro, htmx) replace the body, and a frame that is
   * moved begins anew. If even the root is replaced, it goes along.
   */
  #keep(place: HTMLElement): void {
    const put = () => {
      if (!place.isConnected) document.documentElement.append(place);
      watch.observe(document.documentElement, { childList: true });
    };
    const watch = new MutationObserver(put);
    watch.observe(document, { childList: true });
    put();
  }

  #build(): HTMLElement {
    this.#root.classList.add(this.#settings.position, this.#settings.theme === 'system' ? 'as-system' : this.#settings.theme);
    this.#root.style.setProperty('--color', this.#settings.color);
    this.#root.style.setProperty('--on-color', this.#settings.onColor);
    this.#launcher.append(this.#icon('when-closed'), this.#icon('when-open'));
    this.#launcher.append(this.#badge);
    this.#launcher.addEventListener('click', () => (this.#panel.hidden ? this.open() : this.close()));
    this.#panel.hidden = true;
    this.#root.append(this.#panel, this.#launcher);
    this.#label();
    return this.#root;
  }

  #icon(when: 'when-closed' | 'when-open'): HTMLElement {
    const place = element('span', when);
    const { icon, logo } = this.#settings;
    if (when === 'when-closed' && icon === 'logo' && logo) place.append(Object.assign(element('img', 'logo'), { src: logo, alt: '' }));
    else place.innerHTML = when === 'when-open' ? closeIcon : launcherIcons[icon === 'logo' ? 'bubble' : icon];
    return place;
  }

  #greet(): void {
    if (!this.#settings.greeting) return;
    this.#greeting = element('button', 'greeting');
    this.#greeting.textContent = this.#settings.greeting;
    this.#greeting.addEventListener('click', () => this.open());
    this.#root.append(this.#greeting);
  }

  #load(): void {
    this.#frame.load(this.#panel, this.#settings.texts.title);
  }

  #show(shown: boolean): void {
    this.#panel.hidden = !shown;
    this.#frame.tell({ to: 'frame', what: 'shown', shown });
    this.#label();
  }

  #label(): void {
    const open = !this.#panel.hidden;
    const { texts } = this.#settings;
    const lines = this.#unread === 1 ? texts.oneUnread : fill(texts.unread, { count: this.#unread });
    const unread = this.#unread > 0 && !open ? `, ${lines}` : '';
    this.#launcher.setAttribute('aria-expanded', String(open));
    this.#launcher.setAttribute('aria-label', (open ? texts.close : texts.open) + unread);
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
