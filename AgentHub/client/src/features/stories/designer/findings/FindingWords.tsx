import type { Finding } from '../../types';
import { inLanguage } from '../../../../texts';
import { designerTexts } from '../texts';
import { inFrench } from './french';

const isFrench = inLanguage(false, true);

/** What the checker says, in the reader's language if it has words there. */
export function FindingWords({ finding: { problem, remedy } }: { finding: Finding }) {
  // Ids are made: who chose nothing has forgotten to choose.
  if (problem === "'' is not an id.") return <span>{designerTexts.problems.noTarget}</span>;
  const french = isFrench ? inFrench(problem, remedy) : null;
  return french === null ? <span lang="en">{problem} {remedy}</span> : <span>{french}</span>;
}
