import { lazy, Suspense } from 'react';
import type { Access } from '../connection/Access';
import type { Outbox } from '../connection/Outbox';
import { closeWidget } from '../connection/useWidget';
import type { Look } from '../look';
import { wordsFor } from '../words';
import { Header } from './Header';
import { usePalette } from './usePalette';

// Web Chat is large: the page shows itself first.
const Conversation = lazy(() => import('./Conversation'));

interface Props {
  readonly access: Access;
  readonly outbox: Outbox;
  readonly look: Look;
}

export function App({ access, outbox, look }: Props) {
  const words = wordsFor(look.locale);
  const palette = usePalette(look);
  return (
    <div className={look.isFrame ? 'page page-in-frame' : 'page'}>
      <main className="chat">
        <Header words={words} close={look.isFrame ? closeWidget : undefined} />
        <Suspense fallback={<p className="loading">{words.loading}</p>}>
          <Conversation access={access} outbox={outbox} look={look} palette={palette} words={words} />
        </Suspense>
      </main>
    </div>
  );
}
