import { useEffect } from 'react';
import { navigate } from '../../routing/location';
import { texts } from '../../texts';
import { useMe, useWorkspace } from '../../workspace/useWorkspace';
import { newsWords } from '../colleagues/NewsBar';
import { useNews } from '../colleagues/queries';
import { colleagueTexts } from '../colleagues/texts';
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
      const title = colleagueTexts.offer.offered(from.name, userName || texts.unnamedUser);
      tell({ matter: `offer-${conversationId}`, upTo: Date.parse(expiresAt), title, body: note ?? '', open: () => dock.show() });
    }
    for (const one of data?.news ?? []) {
      const open = () => navigate(`transcripts/${encodeURIComponent(one.conversationId)}`);
      tell({ matter: `news-${one.id}`, upTo: Date.parse(one.at), title: newsWords(one), body: '', open });
    }
  }, [data, me.id, dock, tell]);
  return (data?.news.length ?? 0) + (data?.transfers.filter(({ to }) => to.id === me.id).length ?? 0);
}
