import { Toast, ToastBody, Toaster, ToastTitle, useId, useToastController } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../../conversations/requestMessage';
import { Link } from '../../routing/Link';
import { navigate } from '../../routing/location';
import { texts } from '../../texts';
import { isolated, nameOf } from '../../texts/names';
import { colleagueTexts } from '../colleagues/texts';
import styles from './Announcer.module.css';
import { alertTexts } from './texts';
import { ToldNews } from './ToldNews';
import type { RequestNews } from './types';
import { useRequestNews } from './useRequestNews';
import { useTell } from './useTell';

type News = RequestNews['news'][number];

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
    const fresh = data ? told.fresh(data) : [];
    for (const { id, matter, at, title, message, path } of fresh.length > fewAtOnce ? [asOne(fresh)] : fresh.map(noticeOf)) {
      region.current?.replaceChildren(title);
      dispatchToast(<Notice title={title} message={message} path={path} seen={() => dismissToast(id)} />, {
        toastId: id,
        timeout: 10_000,
        pauseOnHover: true,
        pauseOnWindowBlur: true,
      });
      tell({ matter, upTo: at, title, body: message, open: () => navigate(path) });
    }
    fresh.forEach(onTold);
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

/** More at once, as after a sleep, are told as one. */
const fewAtOnce = 3;

function noticeOf({ kind, at, request }: News) {
  return {
    id: request.id,
    matter: `request-${request.id}`,
    at: Date.parse(at),
    title: alertTexts.requests[kind](isolated(nameOf(request.user, texts.unnamedUser))),
    message: messageOf(request),
    path: `requests/${encodeURIComponent(request.id)}`,
  };
}

function asOne(news: readonly News[]): ReturnType<typeof noticeOf> {
  const at = Math.max(...news.map(one => Date.parse(one.at)));
  const title = alertTexts.requests.many(news.length);
  return { id: 'requests', matter: 'requests', at, title, message: '', path: 'requests' };
}

interface NoticeProps {
  title: string;
  message: string;
  path: string;
  seen: () => void;
}

function Notice({ title, message, path, seen }: NoticeProps) {
  return (
    <Toast>
      <ToastTitle action={<Link to={path} className={styles.see} onClick={seen}>{colleagueTexts.news.see}</Link>}>
        <span dir="auto">{title}</span>
      </ToastTitle>
      {message && <ToastBody><span className={styles.message} dir="auto">{message}</span></ToastBody>}
    </Toast>
  );
}

// The region beside it says the title alone.
const silently = () => undefined;
