import { lazy, Suspense } from 'react';
import { wordsFor } from '../words';
import { Header } from './Header';

// Web Chat is large: the page shows itself first.
const Conversation = lazy(() => import('./Conversation'));

export function App({ locale }: { readonly locale: string }) {
  const words = wordsFor(locale);
  return (
    <div className="page">
      <main className="chat">
        <Header tagline={words.tagline} />
        <Suspense fallback={<p className="loading">{words.loading}</p>}>
          <Conversation locale={locale} words={words} />
        </Suspense>
      </main>
    </div>
  );
}
