import { lazy, Suspense } from 'react';
import { closeWidget } from '../connection/useWidget';
import type { Look } from '../look';
import { wordsFor } from '../words';
import { Header } from './Header';
import { usePalette } from './usePalette';

// Web Chat is large: the page shows itself first.
const Conversation = lazy(() => import('./Conversation'));

export function App({ look }: { readonly look: Look }) {
  const words = wordsFor(look.locale);
  const palette = usePalette(look);
  return (
    <div className={look.isFrame ? 'page page-in-frame' : 'page'}>
      <main className="chat">
        <Header words={words} close={look.isFrame ? closeWidget : undefined} />
        <Suspense fallback={<p className="loading">{words.loading}</p>}>
          <Conversation look={look} palette={palette} words={words} />
        </Suspense>
      </main>
    </div>
  );
}
