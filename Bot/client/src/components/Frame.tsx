import { type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { closeWidget } from '../connection/useWidget';
import type { Look } from '../look';
import type { Palette } from '../models/palette';
import type { PageSettings } from '../pageSettings';
import { type Words, wordsFor } from '../words';
import { Header } from './Header';
import { usePalette } from './usePalette';

/** What the conversation is drawn with. */
export interface Drawn {
  readonly look: Look;
  readonly brand: PageSettings;
  readonly palette: Palette;
  readonly words: Words;
}

/** The page in the buyer's brand, and in it the conversation. */
export function Frame({ look, brand, children }: Pick<Drawn, 'look' | 'brand'> & { readonly children: (drawn: Drawn) => ReactNode }) {
  const words = useMemo(() => wordsFor(look.locale, brand), [look.locale, brand]);
  const palette = usePalette(brand);
  useHead(words.language, brand);
  return (
    <div className={look.isFrame ? 'page page-in-frame' : 'page'}>
      <main className="chat">
        <Header brand={brand} words={words} close={look.isFrame ? closeWidget : undefined} />
        <Suspense fallback={<p className="loading">{words.loading}</p>}>{children({ look, brand, palette, words })}</Suspense>
      </main>
    </div>
  );
}

function useHead(language: string, { name, logo }: PageSettings): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = name ?? 'Chat';
    document.querySelector<HTMLLinkElement>('link[rel=icon]')!.href = logo ?? '/chat.svg';
  }, [language, name, logo]);
}
