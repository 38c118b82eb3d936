/** What is edited, and the way back and forth. */
export interface History<T> {
  now: T;
  past: readonly T[];
  future: readonly T[];
  /** What the last change was about: typing on in the same place is one change. */
  about: string | null;
}

const longestWayBack = 200;

export function begin<T>(now: T): History<T> {
  return { now, past: [], future: [], about: null };
}

export function change<T>(history: History<T>, now: T, about: string | null = null): History<T> {
  if (now === history.now) return history;
  if (about !== null && about === history.about) return { ...history, now, future: [] };
  return { now, past: [...history.past, history.now].slice(-longestWayBack), future: [], about };
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { now: before, past: history.past.slice(0, -1), future: [history.now, ...history.future], about: null };
}

export function redo<T>(history: History<T>): History<T> {
  const [after, ...future] = history.future;
  return after === undefined ? history : { now: after, past: [...history.past, history.now], future, about: null };
}
