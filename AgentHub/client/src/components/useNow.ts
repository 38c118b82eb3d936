import { useEffect, useState } from 'react';

/** The time, renewed every so many milliseconds, for what is shown in words ("4 min ago"). */
export function useNow(every = 10_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
