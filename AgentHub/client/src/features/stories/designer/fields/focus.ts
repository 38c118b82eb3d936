import { pathText, type Path } from '../document/json';

const fields = 'input, textarea, select, button[aria-expanded], button';

/** Goes to the innermost part of the form that holds the place. */
function focusAt(path: Path): void {
  for (let length = path.length; length > 0; length--) {
    const part = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(pathText(path.slice(0, length)))}"]`);
    const field = part?.querySelector<HTMLElement>('input, textarea, select') ?? part?.querySelector<HTMLElement>(fields);
    if (!part || !field) continue;
    part.scrollIntoView({ block: 'nearest' });
    field.focus();
    return;
  }
}

/** The same for what is not drawn yet, and after a menu has given the focus back; not if somebody has gone on meanwhile. */
export function focusSoon(path: Path): void {
  const wait = new AbortController();
  const timer = setTimeout(() => {
    wait.abort();
    focusAt(path);
  }, 50);
  const goOn = () => {
    clearTimeout(timer);
    wait.abort();
  };
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, goOn, { capture: true, signal: wait.signal });
}
