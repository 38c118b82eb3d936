import type { Attachment } from '../api/activity';
import { get, Refusal } from '../api/http';
import type { Limits, Upload } from './FilesToSend';

const at = (conversationId: string) => `conversations/${encodeURIComponent(conversationId)}/uploads`;

export const uploadLimits = (conversationId: string): Promise<Limits> => get<Limits>(`${at(conversationId)}/limits`);

/** By XMLHttpRequest: fetch does not say how much of a body has gone. */
export const uploadInto = (conversationId: string): Upload => (file, progress, signal) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const unreachable = () => reject(new Refusal(0, {}));
    request.open('POST', `/hub/api/${at(conversationId)}`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      const [kept] = Array.isArray(answer) ? (answer as Attachment[]) : [];
      if (kept) resolve(kept);
      else reject(new Refusal(request.status, { ...(answer as Record<string, unknown> | null) }));
    });
    request.addEventListener('error', unreachable);
    request.addEventListener('abort', unreachable);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
