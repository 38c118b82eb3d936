import { Fragment } from 'react';
import { linkParts } from '../models/links';

/** Words as they were written: lines as lines, addresses to click on, and nothing else is markup. */
export function PlainText({ text }: { readonly text: string }) {
  const lines = text.trim().split(/\r\n?|\n/);
  return (
    <div className="webchat__text-content webchat__text-content--is-plain plain-text">
      {lines.map((line, place) => (
        <p key={place}>{line ? <Linked text={line} /> : <br />}</p>
      ))}
    </div>
  );
}

function Linked({ text }: { readonly text: string }) {
  return linkParts(text).map((part, place) => (
    <Fragment key={place}>
      {typeof part === 'string' ? part : <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">{part.text}</a>}
    </Fragment>
  ));
}
