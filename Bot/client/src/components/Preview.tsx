import { lazy, useEffect, useState } from 'react';
import { isToFrame } from '../embed/messages';
import type { Look } from '../look';
import type { PageSettings } from '../pageSettings';
import { Frame } from './Frame';

const Sample = lazy(() => import('./Sample'));

/** The page as it would be with settings that are not saved yet. Only this host's own hub may ask for it. */
export function Preview({ look, brand: saved }: { readonly look: Look; readonly brand: PageSettings }) {
  const [{ brand, locale }, setWished] = useState({ brand: saved, locale: look.locale });
  useEffect(() => {
    const hear = ({ data, origin, source }: MessageEvent) => {
      if (source !== window.parent || origin !== window.location.origin || !isToFrame(data) || data.what !== 'preview') return;
      setWished({ brand: { ...saved, ...data.settings }, locale: data.locale });
    };
    window.addEventListener('message', hear);
    window.parent.postMessage({ to: 'widget', what: 'loaded' }, window.location.origin);
    return () => window.removeEventListener('message', hear);
  }, [saved]);
  return <Frame look={{ ...look, locale }} brand={brand}>{(drawn) => <Sample {...drawn} />}</Frame>;
}
