import { Button, Spinner } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TestResult } from '../../../api/wire';
import { Trouble } from '../../../components/Trouble';
import { texts } from '../../../texts';
import { useMayEdit } from '../useStoryChanges';
import { storyTests } from './api';
import { Outcome } from './Outcome';
import styles from './StoryTests.module.css';
import { namesOf, withoutTest } from './testFile';
import { testTexts } from './texts';

interface StoryTestsProps {
  id: string;
  /** The document as it is being edited: the tests run with it, saved or not. */
  story: unknown;
}

/** The tests of a story, and what came of them. */
export function StoryTests({ id, story }: StoryTestsProps) {
  const kept = useQuery({ queryKey: ['story-tests', id], queryFn: () => storyTests.read(id) });
  const running = useMutation({ mutationFn: () => storyTests.run(id, story) });
  const mayEdit = useMayEdit();
  const results = running.data?.results ?? [];
  const names = namesOf(kept.data?.file);
  const unreadable = results.find(({ test }) => test === '(the file)');
  return (
    <section className={styles.tests} aria-label={testTexts.title}>
      <p className={styles.hint}>{testTexts.hint}</p>
      {kept.isPending && <Spinner size="small" label={texts.loading} />}
      <Trouble error={kept.error} again={() => void kept.refetch()} />
      {kept.data && names.length === 0 && <p className={styles.hint}>{testTexts.empty}</p>}
      {mayEdit && names.length > 0 && (
        <div className={styles.tools}>
          <Button size="small" appearance="primary" disabledFocusable={running.isPending} onClick={() => running.mutate()}>
            {testTexts.run}
          </Button>
          <span role="status">
            {running.isPending ? testTexts.running : results.length > 0 && testTexts.passed(passed(results), results.length)}
          </span>
        </div>
      )}
      <Trouble error={running.error} />
      {unreadable && <p className={styles.failed}>{testTexts.unreadable} <span lang="en">{unreadable.problem}</span></p>}
      <ol className={styles.list}>
        {names.map((name, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two tests may have one name
          <li key={place} className={styles.test}>
            <p className={styles.head}>
              <strong dir="auto">{name}</strong>
              {mayEdit && kept.data && <Remove id={id} name={name} file={withoutTest(kept.data.file, place)} etag={kept.data.etag} />}
            </p>
            <Outcome result={unreadable ? undefined : results[place]} story={story} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const passed = (results: readonly TestResult[]) => results.filter(({ problem }) => problem === null).length;

function Remove({ id, name, file, etag }: { id: string; name: string; file: unknown; etag: string | null }) {
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => storyTests.save(id, file, etag),
    onSettled: () => Promise.all(['story-tests', 'stories'].map(key => queries.invalidateQueries({ queryKey: [key] }))),
  });
  const words = testTexts.remove(name);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<DeleteRegular />}
        title={words}
        aria-label={words}
        onClick={() => removing.mutate()}
      />
      <Trouble error={removing.error} />
    </>
  );
}
