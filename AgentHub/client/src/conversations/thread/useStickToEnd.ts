import { useEffect, useRef, useState } from 'react';

const near = 48;

/** Keeps the newest line in sight, unless the reader has scrolled up to read something. */
export function useStickToEnd() {
  const box = useRef<HTMLDivElement>(null);
  const sticking = useRef(true);
  const lastTop = useRef(0);
  const [away, setAway] = useState(false);

  const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });

  const scrolled = () => {
    const element = box.current;
    if (!element) return;
    const atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < near;
    // Growing leaves the end behind as well; only going up says that somebody reads.
    if (atEnd || element.scrollTop < lastTop.current) sticking.current = atEnd;
    lastTop.current = element.scrollTop;
    setAway(!sticking.current);
  };

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(() => {
      if (sticking.current) element.scrollTo({ top: element.scrollHeight });
    });
    for (const sized of [element, ...element.children]) watcher.observe(sized);
    return () => watcher.disconnect();
  }, []);

  return { box, away, scrolled, toEnd };
}
