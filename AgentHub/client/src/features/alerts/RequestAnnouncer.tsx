import { Toast, ToastBody, Toaster, ToastTitle, useId, useToastController } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { UserRequest } from '../../api/types';
import { Link } from '../../routing/Link';
import { navigate } from '../../routing/location';
import { texts } from '../../texts';
import { nameOf } from '../../texts/names';
import { colleagueTexts } from '../colleagues/texts';
import styles from './Announcer.module.css';
import { alertTexts } from './texts';
import { ToldNews } from './ToldNews';
import { useRequestNews } from './useRequestNews';
import { useTell } from './useTell';

/** Somebody asks for a human, or is there again who did: said once, on the page and as the agent wants to be told. */
export function RequestAnnouncer({ onTold }: { onTold: () => void }) {
  const toaster = useId('news');
  const { dispatchToast, dismissToast } = useToastController(toaster);
  const region = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [told] = useState(() => new ToldNews());
  const { data } = useRequestNews(told);
  const tell = useTell();
  useEffect(() => {
    for (const { kind, at, request } of data ? told.fresh(data) : []) {
      const title = alertTexts.requests[kind](nameOf(request.user, texts.unnamedUser));
      region.current?.replaceChildren(title);
      dispatchToast(<Notice title={title} request={request} seen={() => dismissToast(request.id)} />, {
        toastId: request.id,
        timeout: 10_000,
        pauseOnHover: true,
        pauseOnWindowBlur: true,
      });
      tell({ matter: `request-${request.id}`, upTo: Date.parse(at), title, body: request.message, open: () => navigate(pathOf(request)) });
      onTold();
    }
  }, [data, told, tell, onTold, dispatchToast, dismissToast]);
  return (
    <>
      <div ref={region} className="visually-hidden" role="status" />
      <section ref={setPlace} aria-label={alertTexts.requests.news}>
        <Toaster toasterId={toaster} mountNode={place} position="bottom-start" limit={3} announce={silently} />
      </section>
    </>
  );
}

function Notice({ title, request, seen }: { title: string; request: UserRequest; seen: () => void }) {
  return (
    <Toast>
      <ToastTitle action={<Link to={pathOf(request)} className={styles.see} onClick={seen}>{colleagueTexts.news.see}</Link>}>
        <span dir="auto">{title}</span>
      </ToastTitle>
      {request.message && <ToastBody><span className={styles.message} dir="auto">{request.message}</span></ToastBody>}
    </Toast>
  );
}

const pathOf = ({ id }: UserRequest) => `requests/${encodeURIComponent(id)}`;

// The region beside it says the title alone.
const silently = () => undefined;
