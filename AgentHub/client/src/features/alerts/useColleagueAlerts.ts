import { useEffect } from 'react';
import { navigate } from '../../routing/location';
import { texts } from '../../texts';
import { isolated } from '../../texts/names';
import { useMe, useWorkspace } from '../../workspace/useWorkspace';
import { newsWords } from '../colleagues/NewsGroup';
import { useNews } from '../colleagues/queries';
import { colleagueTexts } from '../colleagues/texts';
import { alertTexts } from './texts';
import { useTell } from './useTell';

/** More than these are told as one: who comes back to their computer is not told each for itself. */
const fewNews = 3;

/** What colleagues offer this agent, and what happened to their work and not by them. Returns how much of it waits. */
export function useColleagueAlerts(): number {
  const me = useMe();
  const { dock } = useWorkspace();
  const { data } = useNews();
  const tell = useTell();
  useEffect(() => {
    for (const { to, from, userName, note, conversationId, expiresAt } of data?.transfers ?? []) {
      if (to.id !== me.id) continue;
      const title = colleagueTexts.offer.offered(isolated(from.name), isolated(userName || texts.unnamedUser));
      tell({ matter: `offer-${conversationId}`, upTo: Date.parse(expiresAt), title, body: note ?? '', open: () => dock.show() });
    }
    const news = data?.news ?? [];
    const newest = news.at(-1);
    if (newest && news.length > fewNews) {
      const title = alertTexts.news(data?.count ?? news.length);
      tell({ matter: 'news', upTo: Date.parse(newest.at), title, body: '', open: () => window.focus() });
      return;
    }
    for (const one of news) {
      const open = () => navigate(`transcripts/${encodeURIComponent(one.conversationId)}`);
      tell({ matter: `news-${one.id}`, upTo: Date.parse(one.at), title: newsWords(one), body: '', open });
    }
  }, [data, me.id, dock, tell]);
  return (data?.count ?? 0) + (data?.transfers.filter(({ to }) => to.id === me.id).length ?? 0);
}
