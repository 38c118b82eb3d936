import { vi } from 'vitest';

/** A server that answers each request by method and path. */
export function serve(answers: Record<string, [number, unknown]>) {
  const asked: { what: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', vi.fn((path: string, { method, body }: { method: string; body: string | null }) => {
    const what = `${method} ${path.replace('/hub/api/', '').replace(/\?.*/, '')}`;
    asked.push({ what, body: body === null ? null : JSON.parse(body) });
    const [status, json] = answers[what] ?? [404, {}];
    return Promise.resolve(
      new Response(status === 204 ? null : JSON.stringify(json), { status, headers: { 'Content-Type': 'application/json' } }),
    );
  }));
  return asked;
}
