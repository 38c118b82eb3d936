import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Trouble } from '../../components/Trouble';
import styles from './Stories.module.css';
import { storyTexts } from './texts';
import type { Outcome } from './useStoryChanges';

/** What came of uploading or publishing, and every place in the stories that wants a look. */
export function OutcomeWords({ outcome }: { outcome: Outcome | null }) {
  if (!outcome) return null;
  const { words, error, findings } = outcome;
  return (
    <div className={styles.outcome} role="status">
      {words && <MessageBar intent="success"><MessageBarBody>{words}</MessageBarBody></MessageBar>}
      <Trouble error={error} />
      {findings.length > 0 && (
        <details open>
          <summary>{storyTexts.findings(findings.length)}</summary>
          <ul>
            {findings.map(({ file, path, problem, remedy, isError }) => (
              <li key={`${file} ${path} ${problem}`} className={isError ? styles.error : undefined}>
                <code dir="ltr">{file}: {path || storyTexts.wholeFile}</code> <span lang="en">{problem} {remedy}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
