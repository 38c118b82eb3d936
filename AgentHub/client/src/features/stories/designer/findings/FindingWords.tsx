import type { Finding } from '../../types';
import { inLanguage } from '../../../../texts';
import { inFrench } from './french';

const isFrench = inLanguage(false, true);

/** What the checker says, in the reader's language if it has words there. */
export function FindingWords({ finding: { problem, remedy } }: { finding: Finding }) {
  const french = isFrench ? inFrench(problem, remedy) : null;
  return french === null ? <span lang="en">{problem} {remedy}</span> : <span>{french}</span>;
}
