import { get, post, put, remove } from '../../api/http';
import type { CannedAnswer } from './answers';

const at = encodeURIComponent;

interface AnswerDraft {
  id: string | null;
  shortcut: string;
  text: string;
  translations: Record<string, string>;
}

export const answers = {
  list: () => get<{ answers: CannedAnswer[] }>('answers'),
  save: ({ id, ...answer }: AnswerDraft) =>
    id === null ? post<CannedAnswer>('answers', answer) : put<CannedAnswer>(`answers/${at(id)}`, answer),
  remove: (id: string) => remove(`answers/${at(id)}`),
};
