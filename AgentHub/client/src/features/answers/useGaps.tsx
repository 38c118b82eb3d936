import { type ReactElement, type RefObject, useState } from 'react';
import { firstGap, gapsIn, withoutGaps } from './answers';
import { Gaps } from './Gaps';

interface UsedGaps {
  list: ReactElement;
  /** Sends the draft, or asks first. */
  send: () => void;
}

/** What a draft in a box still lacks: nothing of it is sent unasked. */
export function useGaps(text: string, box: RefObject<HTMLTextAreaElement | null>, sendAs: (words: string) => void): UsedGaps {
  const [asked, setAsked] = useState<string | null>(null);
  const gaps = gapsIn(text);
  const fill = () => {
    const gap = firstGap(text);
    box.current?.focus();
    if (gap) box.current?.setSelectionRange(gap.from, gap.to);
  };
  return {
    list: <Gaps gaps={gaps} asks={asked === text} fill={fill} leaveOut={() => sendAs(withoutGaps(text))} asItIs={() => sendAs(text)} />,
    send: () => (gaps.length > 0 ? setAsked(text) : sendAs(text)),
  };
}
