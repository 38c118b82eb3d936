import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSettled } from '../../../components/useSettled';
import { locale } from '../../../texts';
import { tryOuts } from './api';
import { and, type Happening, type Script, type Start, wallTime, withClock, withoutLast } from './script';

/** Somebody who types in a form beside it is not waited for at every letter. */
const settledAfter = 600;

const fresh = (language: string): Script => ({ at: null, locale: language, start: {}, conversation: [] });

/** The conversation that is tried out, and what the draft makes of it: it is played again whenever the draft changes. */
export function useTryOut(id: string, story: unknown) {
  const [script, setScript] = useState<Script>(() => fresh(locale));
  const settled = useSettled(story, settledAfter);
  const answer = useQuery({
    queryKey: ['try-out', id, settled, script],
    queryFn: () => tryOuts.play(id, settled, script),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const { data } = answer;
  const now = data ? wallTime(data.at) : '';
  return {
    script,
    answer,
    now,
    // A conversation that began now goes on from then, however often it is played again.
    happen: (happening: Happening) => setScript(and({ ...script, at: script.at ?? (now || null) }, happening)),
    setClock: (moment: string) => setScript(withClock(script, moment)),
    speak: (language: string) => setScript({ ...script, locale: language }),
    begin: (start: Start) => setScript({ ...script, start }),
    undo: () => setScript(withoutLast(script)),
    restart: () => setScript({ ...fresh(script.locale), start: script.start }),
  };
}

export type TryOutState = ReturnType<typeof useTryOut>;
