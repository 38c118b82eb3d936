import { useCallback, useEffect, useRef } from 'react';
import { usePreferences } from '../../preferences/usePreferences';
import { useWorkspace } from '../../workspace/useWorkspace';
import { desktopState, showDesktop } from './desktop';
import { mayRing, ring } from './ring';

interface Alert {
  /** What it is about: telling the same matter again replaces what the desktop shows. */
  matter: string;
  /** How much of it there is: a time, or a number that grows. */
  upTo: number;
  title: string;
  body: string;
  open: () => void;
}

/** Tells somebody who may not look at the page, in the ways that they want to be told. A tab that can not do it leaves it to another. */
export function useTell(): (alert: Alert) => void {
  const { told } = useWorkspace();
  const { preferences: { sound, desktop } } = usePreferences();
  const tell = async ({ matter, upTo, title, body, open }: Alert) => {
    if (sound && mayRing() && (await told.claim(`sound ${matter}`, upTo))) ring();
    if (desktop && desktopState() === 'granted' && (await told.claim(`desktop ${matter}`, upTo))) showDesktop(title, body, matter, open);
  };
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  return useCallback((alert: Alert) => void latest.current(alert), []);
}
