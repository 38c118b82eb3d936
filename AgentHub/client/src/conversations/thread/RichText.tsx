import { Link } from '@fluentui/react-components';
import { linkParts } from './links';

/** Somebody's words as text, with the addresses in them to click on. Nothing in them is markup. */
export function RichText({ text }: { text: string }) {
  return linkParts(text).map((part, place) =>
    typeof part === 'string' ? part : (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one text never move
      <Link key={place} inline href={part.href} target="_blank" rel="noopener noreferrer nofollow">{part.text}</Link>
    ),
  );
}
