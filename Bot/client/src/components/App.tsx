import { lazy, Suspense } from 'react';
import type { Access } from '../connection/Access';
import type { Outbox } from '../connection/Outbox';
import { closeWidget } from '../connection/useWidget';
import type { Look } from '../look';
import { wordsFor } from '../words';
import type { PageSettings } from '../pageSettings';
import { Header } from './Header';
import { usePageSettings } from './usePageSettings';
import { usePalette } from './usePalette';

// Web Chat is large: the page shows itself first.
const Conversation = lazy(() => import('./Conversation'));

interface Props {
  readonly access: Access;
  readonly outbox: Outbox;
  readonly look: Look;
  readonly settings: Promise<PageSettings>;
}

export function App({ access, outbox, look, settings: asked }: Props) {
  const words = wordsFor(look.locale);
  const palette = usePalette(look);
  const settings = usePageSettings(asked);
  const name = settings?.name ?? '';
  return (
    <div className={look.isFrame ? 'page page-in-frame' : 'page'}>
      <main className="chat">
        <Header name={name} tagline={settings?.tagline[words.language]} words={words} close={look.isFrame ? closeWidget : undefined} />
        <Suspense fallback={<p className="loading">{words.loading}</p>}>
          <Conversation access={access} outbox={outbox} look={look} name={name} palette={palette} words={words} />
        </Suspense>
      </main>
    </div>
  );
}
