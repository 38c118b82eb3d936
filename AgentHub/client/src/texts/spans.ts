interface Span {
  unit: 'second' | 'minute' | 'hour' | 'day';
  count: number;
}

/** A length of time in its largest whole unit: what one says aloud. */
export function spanOf(milliseconds: number): Span {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return { unit: 'second', count: seconds };
  if (seconds < 3_600) return { unit: 'minute', count: Math.floor(seconds / 60) };
  if (seconds < 86_400) return { unit: 'hour', count: Math.floor(seconds / 3_600) };
  return { unit: 'day', count: Math.floor(seconds / 86_400) };
}

/** What is left as a countdown shows it: 1:02:09, 4:07, 0:00. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
