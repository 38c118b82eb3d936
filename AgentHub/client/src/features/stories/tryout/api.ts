import { post } from '../../../api/http';
import { storyTests } from '../tests/api';
import { withTest } from '../tests/testFile';
import { type Script, testOf, type Tried } from './script';

export const tryOuts = {
  play: (id: string, story: unknown, { at, locale, start, conversation }: Script) =>
    post<Tried>('stories/tryout', { id, story, at, locale, ...start, conversation }),

  /** Adds what was tried to the tests of the story. Somebody else's test that came meanwhile stays. */
  async keep(id: string, name: string, script: Script, tried: Tried): Promise<void> {
    const { file, etag } = await storyTests.read(id);
    await storyTests.save(id, withTest(file, testOf(name, script, tried), tried.schedule), etag);
  },
};
