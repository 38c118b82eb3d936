import type { Words } from '../words';
import { Menu } from './Menu';

interface Props {
  readonly name: string;
  readonly tagline: string | undefined;
  readonly words: Words;
  readonly close: (() => void) | undefined;
}

export function Header({ name, tagline, words, close }: Props) {
  return (
    <header className="header">
      <img className="header-mark" src="/lamp.svg" alt="" width="40" height="40" />
      <div>
        {name && <h1 className="header-name">{name}</h1>}
        {tagline && <p className="header-tagline">{tagline}</p>}
      </div>
      <Menu words={words} />
      {close && (
        <button type="button" className="header-button" aria-label={words.close} onClick={close}>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
          </svg>
        </button>
      )}
    </header>
  );
}
