import type { Finding } from '../../types';
import { nameOfStep, stepsOf } from '../document/steps';
import { FindingWords } from '../findings/FindingWords';
import { focusSoon } from '../fields/focus';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import styles from './Editor.module.css';
import { fieldWords } from '../vocabulary/words';
import type { Steps } from './useSteps';

/** Everything that the check found, each leading to its place. */
export function FindingList({ steps, findings }: { steps: Steps; findings: readonly Finding[] }) {
  const { story } = useDesign();
  if (findings.length === 0) return <p className={styles.fine}>{designerTexts.nothingFound}</p>;
  const go = (path: string) => {
    const [, place = ''] = /^steps\/(\d+)/.exec(path) ?? [];
    const step = stepsOf(story)[Number(place)];
    steps.show(place !== '' && step ? String(step['id']) : null);
    focusSoon(path.split('/'));
  };
  return (
    <ul className={styles.found} aria-label={designerTexts.findings}>
      {findings.map(finding => (
        <li key={`${finding.path} ${finding.problem}`} className={finding.isError ? styles.error : styles.warning}>
          <button type="button" onClick={() => go(finding.path)}>
            <strong>{finding.isError ? designerTexts.error : designerTexts.warning}</strong>{' '}
            {placeWords(finding.path, stepsOf(story).map(nameOfStep))}
          </button>
          <FindingWords finding={finding} />
        </li>
      ))}
    </ul>
  );
}

/** “Hello, action 2: Message” instead of a path. */
function placeWords(path: string, names: readonly string[]): string {
  const [, step] = /^steps\/(\d+)/.exec(path) ?? [];
  const [, action] = /actions\/(\d+)/.exec(path) ?? [];
  const where = step === undefined ? designerTexts.theStory : (names[Number(step)] ?? '');
  const field = path.split('/').findLast(part => fieldWords(part) !== part && part !== 'id' && part !== 'actions');
  const at = action === undefined ? where : designerTexts.actionOf(where, Number(action) + 1);
  return field === undefined ? at : designerTexts.fieldAt(at, fieldWords(field));
}
