import { nameOfStep, stepsOf } from '../document/steps';
import { focusSoon } from '../fields/focus';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import styles from './Editor.module.css';
import type { Steps } from './useSteps';

/** Everything that the check found, each leading to its place. */
export function FindingList({ steps }: { steps: Steps }) {
  const { findings, story } = useDesign();
  if (findings.length === 0) return <p className={styles.fine}>{designerTexts.nothingFound}</p>;
  const go = (path: string) => {
    const [, place = ''] = /^steps\/(\d+)/.exec(path) ?? [];
    const step = stepsOf(story)[Number(place)];
    steps.show(place !== '' && step ? String(step['id']) : null);
    focusSoon(path.split('/'));
  };
  return (
    <ul className={styles.found} aria-label={designerTexts.findings}>
      {findings.map(({ path, problem, remedy, isError, file }) => (
        <li key={`${file} ${path} ${problem}`} className={isError ? styles.error : styles.warning}>
          <button type="button" onClick={() => go(path)}>
            <strong>{isError ? designerTexts.error : designerTexts.warning}</strong> {placeWords(path, stepsOf(story).map(nameOfStep))}
          </button>
          <span lang="en">{problem} {remedy}</span>
        </li>
      ))}
    </ul>
  );
}

/** “Hello, 2nd action” instead of a path. */
function placeWords(path: string, names: readonly string[]): string {
  const [, step] = /^steps\/(\d+)/.exec(path) ?? [];
  const [, action] = /actions\/(\d+)/.exec(path) ?? [];
  const where = step === undefined ? designerTexts.theStory : (names[Number(step)] ?? '');
  return action === undefined ? where : designerTexts.actionOf(where, Number(action) + 1);
}
