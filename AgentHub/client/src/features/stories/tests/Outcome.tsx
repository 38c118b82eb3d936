import type { StoryDifference, TestResult } from '../../../api/wire';
import { nameOfStep } from './steps';
import styles from './StoryTests.module.css';
import { testTexts } from './texts';

/** What came of a test: that it passed, or which line found something else, and in which step. */
export function Outcome({ result, story }: { result: TestResult | undefined; story: unknown }) {
  if (!result) return <p className={styles.hint}>{testTexts.notRun}</p>;
  const { problem, difference, steps } = result;
  const names = steps.map(({ step }) => nameOfStep(story, step)).filter(name => name !== '');
  const last = names.at(-1);
  if (problem === null) {
    return <p className={styles.passed}>✓ {testTexts.isPassed} {names.length > 0 && <small>{testTexts.went(names.join(' → '))}</small>}</p>;
  }
  return (
    <div className={styles.failed}>
      <p>✗ {testTexts.isFailed}</p>
      {difference ? <Found {...difference} /> : <p lang="en">{problem}</p>}
      {last && <p>{testTexts.failedIn(last)}</p>}
    </div>
  );
}

function Found({ line, kind, wanted, found }: StoryDifference) {
  return (
    <>
      <p>{testTexts.at(line, testTexts.expectations[kind])}</p>
      <dl className={styles.compared}>
        <dt>{testTexts.wanted}</dt>
        <dd dir="auto">{wanted.join('\n') || testTexts.nothing}</dd>
        <dt>{testTexts.found}</dt>
        <dd dir="auto">{found.join('\n') || testTexts.nothing}</dd>
      </dl>
    </>
  );
}
