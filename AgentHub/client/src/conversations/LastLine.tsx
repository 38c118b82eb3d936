import type { LastLineView } from '../api/wire';
import { texts } from '../texts';
import { isolated } from '../texts/names';
import { useMe } from '../workspace/useWorkspace';
import { conversationTexts } from './texts';

/** Who said what last. */
export function LastLine({ line: { author, text } }: { line: LastLineView }) {
  const me = useMe();
  return (
    <>
      <strong><bdi>{author.id === me.id ? texts.you : whoSays(author)}</bdi></strong>{' '}
      <span dir="auto">{text || conversationTexts.wordless}</span>
    </>
  );
}

function whoSays({ kind, name }: LastLineView['author']): string {
  if (kind === 'bot') return texts.bot;
  return isolated(name ?? '') || (kind === 'user' ? texts.unnamedUser : texts.somebody);
}
