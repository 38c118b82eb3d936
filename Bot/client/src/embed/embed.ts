import { plainSettings, type PageSettings } from '../pageSettings';
import { settingsOf } from './settings';
import { Widget } from './Widget';

declare global {
  interface Window {
    LiveTakeover?: Pick<Widget, 'open' | 'close' | 'sendEvent' | 'setUser' | 'clearUser'>;
  }

  /** The host writes its settings around this script. */
  const liveTakeoverSettings: PageSettings | undefined;
}

const script = document.currentScript;
// A second tag, or the same one again in a single-page application, must not put up a second launcher.
if (script instanceof HTMLScriptElement && !window.LiveTakeover) {
  const settings = typeof liveTakeoverSettings === 'undefined' ? plainSettings : liveTakeoverSettings;
  const widget = new Widget(settingsOf(script, { browser: navigator.language, page: document.documentElement.lang }, settings));
  window.LiveTakeover = {
    open: () => widget.open(),
    close: () => widget.close(),
    sendEvent: (name, value) => widget.sendEvent(name, value),
    setUser: (identity) => widget.setUser(identity),
    clearUser: () => widget.clearUser(),
  };
  if (document.body) widget.attach();
  else document.addEventListener('DOMContentLoaded', () => widget.attach());
}
