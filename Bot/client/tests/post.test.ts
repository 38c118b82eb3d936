import { afterEach, describe, expect, it, vi } from 'vitest';
import { post, Refused, TokenSpent, type Outgoing } from '../src/connection/post';
import type { Token } from '../src/connection/token';

const token: Token = {
  token: 't',
  conversationId: 'c1',
  userId: 'dl_ada',
  domain: 'https://chat.example/v3/directline',
  maxUploadBytes: 4096,
};
const hello: Outgoing = { type: 'message', text: 'hello', channelData: { clientActivityID: 'a' } };

function hostAnswers(status: number) {
  const host = vi.fn<typeof fetch>(async (address) =>
    String(address).startsWith('blob:') ? new Response(String(address)) : new Response('{}', { status }),
  );
  vi.stubGlobal('fetch', host);
  return host;
}

afterEach(() => vi.unstubAllGlobals());

describe('posting a line', () => {
  it('sends words as they are', async () => {
    const host = hostAnswers(200);

    await post(token, hello);

    const [address, request] = host.mock.calls[0]!;
    expect(address).toBe('https://chat.example/v3/directline/conversations/c1/activities');
    expect(request).toMatchObject({ method: 'POST', headers: { Authorization: 'Bearer t', 'Content-Type': 'application/json' } });
    expect(JSON.parse(request!.body as string)).toEqual(hello);
  });

  it('sends files in the order in which they were chosen, and what goes with them', async () => {
    const host = hostAnswers(200);
    const file = (name: string) => ({ name, contentType: 'image/png', contentUrl: `blob:${name}` });

    await post(token, { ...hello, attachments: [file('b.png'), file('a.png')] });

    const [address, request] = host.mock.calls.at(-1)!;
    const form = request!.body as FormData;
    expect(address).toBe('https://chat.example/v3/directline/conversations/c1/upload');
    expect(form.getAll('file').map((part) => [(part as File).name, (part as File).type])).toEqual([
      ['b.png', 'image/png'],
      ['a.png', 'image/png'],
    ]);
    expect(JSON.parse(await (form.get('activity') as File).text())).toEqual({ ...hello, attachments: [] });
  });

  it.each([400, 401, 413, 415])('takes %i for a refusal', async (status) => {
    hostAnswers(status);

    const reason = await post(token, hello).catch((caught: unknown) => caught);

    expect(reason).toBeInstanceOf(Refused);
    expect((reason as Refused).status).toBe(status);
  });

  it.each([403, 404])('takes %i for a token that is spent', async (status) => {
    hostAnswers(status);

    await expect(post(token, hello)).rejects.toBeInstanceOf(TokenSpent);
  });

  it.each([408, 429, 500, 502, 503])('takes %i for something that passes', async (status) => {
    hostAnswers(status);

    const reason = await post(token, hello).catch((caught: unknown) => caught);

    expect(reason).toBeInstanceOf(Error);
    expect(reason).not.toBeInstanceOf(Refused);
  });
});
