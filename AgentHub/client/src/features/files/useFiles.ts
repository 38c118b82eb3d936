import { useQuery } from '@tanstack/react-query';
import { type ClipboardEvent, useSyncExternalStore } from 'react';
import type { FilesToSend, FilesView, Limits } from '../../workspace/FilesToSend';
import { uploadLimits } from '../../workspace/uploads';
import { useWorkspace } from '../../workspace/useWorkspace';

export interface Files {
  waiting: FilesToSend;
  view: FilesView;
  /** Not known yet while undefined: nothing can be added. */
  limits: Limits | undefined;
  add(chosen: Iterable<File>): void;
  paste(event: ClipboardEvent): void;
}

/** The files that wait beside a conversation's draft. Only who has control may add some. */
export function useFiles(conversationId: string, mine = true): Files {
  const waiting = useWorkspace().filesFor(conversationId);
  const view = useSyncExternalStore(waiting.subscribe, waiting.view);
  const { data: limits } = useQuery({
    queryKey: ['upload-limits'],
    queryFn: () => uploadLimits(conversationId),
    staleTime: Infinity,
    enabled: mine,
  });
  const add = (chosen: Iterable<File>) => limits && waiting.add(chosen, limits);
  // Text that is copied from an office program brings a picture of itself along.
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    add(event.clipboardData.files);
  };
  return { waiting, view, limits, add, paste };
}
