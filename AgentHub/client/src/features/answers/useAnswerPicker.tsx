import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { Conversation } from '../../api/types';
import { useAttributes } from '../context/queries';
import { type CannedAnswer, fillIn, matching, searchIn, textFor, type Values } from './answers';
import styles from './Answers.module.css';
import { useAnswers } from './queries';
import { answerTexts } from './texts';

interface Picker {
  /** Above the box, while the draft is a slash and a search. */
  list: ReactNode;
  /** True if the key was the picker's. */
  pressed: (event: KeyboardEvent) => boolean;
  /** For the box, which keeps the focus. */
  aria: Record<string, string | boolean>;
}

/** Finds canned answers behind a slash, with the focus in the box all along. */
export function useAnswerPicker(
  draft: string,
  values: Values,
  conversation: Pick<Conversation, 'id' | 'lastSeq' | 'locale'>,
  write: (text: string) => void,
): Picker {
  const search = searchIn(draft);
  const [closed, setClosed] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const id = useId();
  const { data } = useAnswers(search !== null);
  const { data: remembered } = useAttributes(conversation.id, conversation.lastSeq, search !== null);
  if (search === null || closed === draft || !data) return { list: null, pressed: () => false, aria: {} };

  const found = matching(data.answers, search);
  const marked = Math.min(at, found.length - 1);
  const filledIn = (answer: CannedAnswer) => fillIn(textFor(answer, conversation.locale), values, remembered?.attributes);
  const choose = (answer: CannedAnswer) => {
    write(filledIn(answer));
    setAt(0);
  };
  const pressed = (event: KeyboardEvent): boolean => {
    const answer = found[marked];
    if (event.key === 'Escape') setClosed(draft);
    else if (answer && event.key === 'ArrowDown') setAt((marked + 1) % found.length);
    else if (answer && event.key === 'ArrowUp') setAt((marked - 1 + found.length) % found.length);
    else if (answer && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) choose(answer);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const list = (
    <div className={styles.picker}>
      {found.length === 0 ? (
        <p role="status">{answerTexts.none}</p>
      ) : (
        <ul id={id} role="listbox" aria-label={answerTexts.list}>
          {found.map((answer, place) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the box has the keys
            <li
              key={answer.id}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === marked}
              onMouseDown={event => event.preventDefault()}
              onClick={() => choose(answer)}>
              <strong>/{answer.shortcut}</strong> <span dir="auto">{filledIn(answer)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
  return { list, pressed, aria: found.length === 0 ? {} : { 'aria-controls': id, 'aria-activedescendant': `${id}-${marked}` } };
}
