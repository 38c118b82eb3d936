import { get, post, remove } from '../../api/http';
import type { SavedView } from '../../api/wire';

export type Screen = 'requests' | 'transcripts';

interface NewView {
  screen: Screen;
  name: string;
  query: string;
}

export const views = {
  list: () => get<SavedView[]>('account/views'),
  save: (view: NewView) => post<SavedView>('account/views', view),
  remove: (id: string) => remove(`account/views/${encodeURIComponent(id)}`),
};
