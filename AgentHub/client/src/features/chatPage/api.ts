import { ask, get, put, remove } from '../../api/http';
import type { ChatAppearance as Appearance, ChatWords as Words } from '../../api/wire';

// The host always says all of it; what is nothing is null.
export type ChatWords = Required<Words>;

export interface ChatAppearance extends Required<Omit<Appearance, 'words'>> {
  words: Record<string, ChatWords>;
}

export const chatPage = {
  read: () => get<ChatAppearance>('chat/appearance'),
  save: (appearance: ChatAppearance) => put<ChatAppearance>('chat/appearance', appearance),
  setLogo: (body: Blob) => ask<ChatAppearance>('PUT', 'chat/logo', { body }),
  removeLogo: () => remove('chat/logo'),
};

export const logoAddress = (id: string) => `/webchat/logo/${id}`;
