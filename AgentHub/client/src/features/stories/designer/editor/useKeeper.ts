import { useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../../../workspace/useWorkspace';
import { browserStorage } from '../../../../browser/storage';
import { designs, type Version } from '../api';
import { DraftKeeper } from '../DraftKeeper';

/** The story being edited; it is saved by itself, also when one leaves. */
export function useKeeper(id: string, latest: Version) {
  const me = useMe();
  const queries = useQueryClient();
  const [keeper] = useState(() => new DraftKeeper({
    read: () => designs.read(id),
    async save(text, etag) {
      const saved = await designs.save(id, text, etag);
      void queries.invalidateQueries({ queryKey: ['stories'] });
      return saved;
    },
  }, latest, browserStorage(), `hub.story.${me.id}.${id}`));
  const view = useSyncExternalStore(keeper.subscribe, keeper.view);
  useEffect(() => keeper.arrived(latest), [keeper, latest]);
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      keeper.keep();
      if (keeper.view().keeping !== 'saved') event.preventDefault();
    };
    addEventListener('beforeunload', leave);
    return () => {
      removeEventListener('beforeunload', leave);
      // The next time the story is opened, it is read anew.
      void keeper.flush().then(() => queries.removeQueries({ queryKey: ['story', id] }));
    };
  }, [keeper, queries, id]);
  return { keeper, view };
}
