import { useRef, useState, type KeyboardEvent } from 'react';
import { deleteConversation, download, startOver } from '../connection/ownConversation';
import type { Words } from '../words';

/** What the person may do with their conversation. Deleting asks first: a frame on another site has no other dialogs. */
export function Menu({ words }: { readonly words: Words }) {
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const question = useRef<HTMLDialogElement>(null);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (action: () => void) => () => {
    close();
    action();
  };
  const ask = (action: () => Promise<void>) => () => void action().catch(() => setFailed(true));

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Tab') setOpen(false);
    if (event.key === 'Escape') {
      event.nativeEvent.stopImmediatePropagation();
      close();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(list.current!, event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  const leave = (next: Element | null) => {
    if (!list.current?.contains(next) && next !== button.current) setOpen(false);
  };

  return (
    <div className="menu">
      <button
        ref={button}
        type="button"
        className="header-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={words.menu}
        onClick={() => setOpen(!open)}>
        <svg viewBox="0 0 24 24" width="20" height="20" fill="currentColor" aria-hidden="true">
          <circle cx="5" cy="12" r="2" />
          <circle cx="12" cy="12" r="2" />
          <circle cx="19" cy="12" r="2" />
        </svg>
      </button>
      {open && (
        <div
          ref={list}
          role="menu"
          tabIndex={-1}
          aria-label={words.menu}
          className="menu-list"
          onKeyDown={keys}
          onBlur={(event) => leave(event.relatedTarget)}>
          <button type="button" role="menuitem" autoFocus onClick={choose(ask(startOver))}>
            {words.startOver}
          </button>
          <button type="button" role="menuitem" onClick={choose(download)}>
            {words.download}
          </button>
          <button type="button" role="menuitem" onClick={choose(() => question.current!.showModal())}>
            {words.delete}
          </button>
        </div>
      )}
      <dialog
        ref={question}
        className="question"
        aria-labelledby="question"
        onKeyDown={(event) => event.key === 'Escape' && event.nativeEvent.stopImmediatePropagation()}>
        <p id="question">{words.deleteQuestion}</p>
        <form method="dialog" className="question-answers">
          <button type="submit">{words.keep}</button>
          <button type="submit" className="question-yes" onClick={ask(deleteConversation)}>
            {words.delete}
          </button>
        </form>
      </dialog>
      <p role="alert" className="menu-failed">
        {failed && words.failed}
      </p>
    </div>
  );
}

function move(list: HTMLElement, by: number) {
  const items = [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  items[(items.indexOf(document.activeElement as HTMLElement) + by + items.length) % items.length]!.focus();
}
