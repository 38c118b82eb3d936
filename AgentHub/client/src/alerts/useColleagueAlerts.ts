import { useEffect } from 'react';
import { newsWords } from '../colleagues/NewsBar';
import { useNews } from '../colleagues/queries';
import { colleagueTexts as w } from '../colleagues/texts';
import { navigate } from '../routing/location';
import { useMe, useWorkspace } from '../shell/useWorkspace';
import { t } from '../texts';
import { useTell } from './useTell';

/** What colleagues offer this agent, and what happened to their work and not by them. Returns how much of it waits. */
export function useColleagueAlerts(): number {
  const me = useMe();
  const { dock } = useWorkspace();
  const { data } = useNews();
  const tell = useTell();
  useEffect(() => {
    for (const { to, from, userName, note, conversationId, expiresAt } of data?.transfers ?? []) {
      if (to.id !== me.id) continue;
      const title = w.offer.offered(from.name, userName || t.unnamedUser);
      tell({ matter: `offer-${conversationId}`, upTo: Date.parse(expiresAt), title, body: note ?? '', open: () => dock.show() });
    }
    for (const one of data?.news ?? []) {
      const open = () => navigate(`transcripts/${encodeURIComponent(one.conversationId)}`);
      tell({ matter: `news-${one.id}`, upTo: Date.parse(one.at), title: newsWords(one), body: '', open });
    }
  }, [data, me.id, dock, tell]);
  return (data?.news.length ?? 0) + (data?.transfers.filter(({ to }) => to.id === me.id).length ?? 0);
}
