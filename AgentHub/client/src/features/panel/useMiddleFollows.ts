import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { conversations } from '../../api/hub';
import { currentPath, navigate } from '../../routing/location';
import { panelCovers } from '../../workspace/narrow';

/**
 * The middle goes along when another conversation comes to the front of the panel, where it shows something of one: its
 * request, or the conversation itself. Whoever then chooses something else in a list stays there, and is told so.
 */
export function useMiddleFollows(active: string | null): void {
  const queries = useQueryClient();
  const before = useRef(active);
  useEffect(() => {
    if (before.current === active) return undefined;
    const isFirst = before.current === null;
    before.current = active;
    const [screen = '', shown] = currentPath().split('/');
    if (active === null || isFirst || shown === undefined || panelCovers()) return undefined;
    if (screen === 'live-conversations') navigate(`live-conversations/${encodeURIComponent(active)}`);
    if (screen !== 'requests') return undefined;
    let isWanted = true;
    const find = queries.ensureQueryData({ queryKey: ['conversation', active], queryFn: () => conversations.read(active) });
    void find.then(({ request }) => isWanted && request && navigate(`requests/${encodeURIComponent(request.id)}`), () => undefined);
    return () => {
      isWanted = false;
    };
  }, [active, queries]);
}
