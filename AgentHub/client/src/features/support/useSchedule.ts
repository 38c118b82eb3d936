import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../api/http';
import { availability } from './api';
import { type Content, type Draft, change, documentOf, isDirty, open, rebase, redo, saved, undo } from './draft';
import { merge } from './merge';
import type { ScheduleDocument, Tagged } from './types';

export type Resolution = 'merge' | 'mine' | 'theirs';

/** The schedule being edited, and its way to the server and back. */
export function useSchedule() {
  const queries = useQueryClient();
  const read = useQuery({ queryKey: ['support', 'schedule'], queryFn: availability.read });
  const [draft, setDraft] = useState<Draft | null>(null);
  const [shown, setShown] = useState<Tagged | null>(null);
  const [theirs, setTheirs] = useState<Tagged | null>(null);
  const dirty = draft !== null && isDirty(draft);

  // Another version that arrives is shown at once, unless there are edits that it would take away.
  if (read.data && read.data !== shown) {
    setShown(read.data);
    if (!dirty && read.data.etag !== draft?.etag) setDraft(open(read.data));
  }

  const saving = useMutation({
    mutationFn: ({ now, etag }: Draft) => availability.save(documentOf(now), etag),
    onSuccess: tagged => {
      setDraft(present => present && saved(present, tagged));
      queries.setQueryData(['support', 'schedule'], tagged);
      return queries.invalidateQueries({ queryKey: ['support'] });
    },
    onError: error => setTheirs(otherVersion(error)),
  });

  const resolve = (how: Resolution) => {
    if (theirs) setDraft(present => present && rebase(present, theirs, resolved(how, present, theirs.schedule)));
    setTheirs(null);
    saving.reset();
  };

  return {
    draft, dirty, read, saving, theirs, resolve,
    newer: dirty && read.data !== undefined && read.data.etag !== draft.etag,
    forgetConflict: () => setTheirs(null),
    change: (part: Partial<Content>) => setDraft(present => present && change(present, part)),
    undo: () => setDraft(present => present && undo(present)),
    redo: () => setDraft(present => present && redo(present)),
    discard: () => setDraft(present => present && change(present, open({ schedule: present.base, etag: present.etag }).now)),
    save: () => draft && saving.mutate(draft),
  };
}

export type Schedule = ReturnType<typeof useSchedule>;

function resolved(how: Resolution, { base, now }: Draft, theirs: ScheduleDocument): ScheduleDocument {
  const mine = documentOf(now);
  if (how === 'merge') return merge(base, mine, theirs);
  return how === 'mine' ? mine : theirs;
}

function otherVersion(error: unknown): Tagged | null {
  if (!(error instanceof Refusal) || error.status !== 412) return null;
  return { schedule: error.problem['current'] as ScheduleDocument, etag: String(error.problem['etag']) };
}
