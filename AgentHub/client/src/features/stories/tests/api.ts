import { exchange, post, Refusal } from '../../../api/http';
import type { FindingsView, TestResults } from '../../../api/wire';

const address = (id: string) => `stories/${encodeURIComponent(id)}/tests`;

/** The tests of a story as they are kept, and the version of that. */
interface KeptTests {
  file: unknown;
  /** Null where there are none yet. */
  etag: string | null;
}

export const storyTests = {
  async read(id: string): Promise<KeptTests> {
    try {
      const { value, etag } = await exchange<unknown>('GET', address(id));
      return { file: value, etag };
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return { file: null, etag: null };
      throw error;
    }
  },

  /** Saves the tests, if nobody else has saved them since they were read. */
  async save(id: string, file: unknown, etag: string | null): Promise<void> {
    const headers: Record<string, string> = etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag };
    await exchange<FindingsView>('PUT', address(id), { body: new Blob([`${JSON.stringify(file, null, 2)}\n`]), headers });
  },

  run: (id: string, story: unknown) => post<TestResults>('stories/tests/run', { id, story }),
};
