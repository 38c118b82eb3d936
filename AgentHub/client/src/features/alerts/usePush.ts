import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PushView } from '../../api/wire';
import { askForNotifications, notificationsAre } from '../../browser/able';
import { onPushClick, subscribeToPush } from '../../browser/push';
import { browserStorage } from '../../browser/storage';
import { hrefOf, navigate } from '../../routing/location';
import { locale } from '../../texts';
import { isFrench } from '../../texts/language';
import { useMe } from '../../workspace/useWorkspace';
import { push } from './api';

const pushQuery = { queryKey: ['push'], queryFn: push.read };
const kept = browserStorage();
const keyOf = (accountId: string) => `hub.push.${accountId}`;

interface Push {
  push: PushView | undefined;
  turn: (on: boolean) => void;
  attempt: () => void;
  /** The browser did not let the page. */
  isRefused: boolean;
  error: Error | null;
}

/** Whether this browser is told of news while the hub is closed. It is asked for permission only here, at a click. */
export function usePush(): Push {
  const { id } = useMe();
  const queries = useQueryClient();
  const { data, error } = useQuery(pushQuery);
  const turn = useMutation({
    mutationFn: async (on: boolean) => {
      const isOn = on && (await askForNotifications()) === 'granted' && (await subscribe());
      kept.write(keyOf(id), isOn || null);
      if (!on) await push.unsubscribe();
      return isOn === on;
    },
    onSettled: () => queries.invalidateQueries(pushQuery),
  });
  const attempt = useMutation({ mutationFn: push.try });
  return {
    push: data,
    turn: turn.mutate,
    attempt: attempt.mutate,
    isRefused: turn.data === false,
    error: error ?? turn.error ?? attempt.error,
  };
}

/** A sign-in that ends takes its browser along. The next one of the same account takes it up again. */
export function useKeptPush(): void {
  const { id } = useMe();
  useEffect(() => {
    // What fails now is done when the hub is opened the next time.
    if (kept.read(keyOf(id)) === true && notificationsAre() === 'granted') void subscribe().catch(() => undefined);
  }, [id]);
  useEffect(() => onPushClick(url => url.startsWith(hrefOf('')) && navigate(url.slice(hrefOf('').length))), []);
}

async function subscribe(): Promise<boolean> {
  const { key } = await push.read();
  const address = key === null ? null : await subscribeToPush(key);
  if (address) await push.subscribe({ ...address, language: isFrench(locale) ? 'fr' : 'en' });
  return address !== null;
}
