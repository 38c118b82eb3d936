import { Button } from '@fluentui/react-components';
import styles from './Answers.module.css';
import { answerTexts } from './texts';

interface GapsProps {
  gaps: readonly string[];
  /** Somebody wanted to send it: what is missing is asked about. */
  asks: boolean;
  /** Selects the first gap in the box. */
  fill: () => void;
  leaveOut: () => void;
  asItIs: () => void;
}

/** What a draft still lacks, marked above the box: nothing of it is sent unasked. */
export function Gaps({ gaps, asks, fill, leaveOut, asItIs }: GapsProps) {
  if (gaps.length === 0) return null;
  return (
    <div className={styles.gaps} role="group" aria-label={answerTexts.missing}>
      <p role={asks ? 'alert' : 'status'}>
        {asks ? answerTexts.askFirst : answerTexts.missing} {gaps.map(gap => <mark key={gap}>{gap}</mark>)}
      </p>
      <span>
        <Button size="small" onClick={fill}>{answerTexts.fillGap(gaps[0] ?? '')}</Button>
        {asks && <Button size="small" onClick={leaveOut}>{answerTexts.leaveOut}</Button>}
        {asks && <Button size="small" onClick={asItIs}>{answerTexts.asItIs}</Button>}
      </span>
    </div>
  );
}
