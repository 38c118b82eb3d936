import { get, post, put, remove } from '../api/http';
import type { CannedAnswer } from './answers';

const at = encodeURIComponent;

export interface AnswerDraft {
  id: string | null;
  shortcut: string;
  text: string;
}

export const answers = {
  list: () => get<{ answers: CannedAnswer[] }>('answers'),
  save: ({ id, ...answer }: AnswerDraft) => (id === null ? post<CannedAnswer>('answers', answer) : put<CannedAnswer>(`answers/${at(id)}`, answer)),
  remove: (id: string) => remove(`answers/${at(id)}`),
};
