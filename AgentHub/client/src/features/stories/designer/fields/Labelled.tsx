import { Field } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { pathText, type Path } from '../document/json';
import { lengthOf, problemOf } from '../shapes/limits';
import type { TextShape } from '../shapes/shapes';
import { FindingWords } from '../findings/FindingWords';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import styles from './Fields.module.css';

interface LabelledProps {
  label: string;
  path: Path;
  isRequired?: boolean;
  /** What is wrong with it while it is typed. */
  problem?: string | null;
  hint?: string | undefined;
  /** It is the only field for what is below its place. */
  isWhole?: boolean;
  children: ReactElement;
}

/** A field under its name, with what the check says of this very place. */
export function Labelled({ label, path, isRequired = false, problem = null, hint, isWhole = false, children }: LabelledProps) {
  const at = pathText(path);
  const found = useDesign().findings.filter(({ path: place }) => place === at || (isWhole && place.startsWith(`${at}/`)));
  const isError = problem !== null || found.some(finding => finding.isError);
  const told = problem ?? (found.length > 0 ? found.map(each => <FindingWords key={each.problem} finding={each} />) : undefined);
  return (
    <Field
      className={styles.field}
      label={label}
      required={isRequired}
      hint={hint}
      data-path={at}
      validationState={told === undefined ? 'none' : isError ? 'error' : 'warning'}
      validationMessage={told}>
      {children}
    </Field>
  );
}

/** How much of a limit a text takes. */
export function countOf(text: string, { max }: TextShape): string | undefined {
  return max === Infinity ? undefined : designerTexts.count(lengthOf(text), max);
}

export function problemWords(text: string, shape: TextShape): string | null {
  const problem = problemOf(text, shape);
  if (problem === 'tooLong') return designerTexts.problems.tooLong(lengthOf(text) - shape.max);
  return problem === null ? null : designerTexts.problems[problem];
}
