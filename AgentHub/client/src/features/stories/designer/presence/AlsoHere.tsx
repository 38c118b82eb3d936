import { nameOfStep, stepOf } from '../document/steps';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import styles from '../editor/Designer.module.css';
import type { OtherDesigner } from './useDesigners';

/** Who else has the story open, and where they are in it. */
export function AlsoHere({ others }: { others: readonly OtherDesigner[] }) {
  const { story } = useDesign();
  const words = others.map(({ name, step }) => {
    const there = step === null ? undefined : stepOf(story, step);
    return there ? designerTexts.atStep(name, nameOfStep(there)) : name;
  });
  return <span role="status" className={styles.alsoHere} dir="auto">{words.length > 0 && designerTexts.alsoHere(words.join(', '))}</span>;
}
