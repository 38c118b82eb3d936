import { FormDialog } from '../../../../components/FormDialog';

import { nameIn } from '../document/languages';
import { nameOfStep, removeSteps, stepOf } from '../document/steps';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import styles from './Editor.module.css';
import type { Steps } from './useSteps';
import { waysOf } from './ways';

/** Who leads to the steps, before they go. */
export function RemoveSteps({ steps }: { steps: Steps }) {
  const { story, others, edit } = useDesign();
  const { leaving, remove } = steps;
  if (leaving.length === 0) return null;
  const names = leaving.map(id => designerTexts.quoted(nameOfStep(stepOf(story, id)))).join(', ');
  const ways = waysOf(story, others).filter(({ target, from }) => leaving.includes(target.id) && !leaving.includes(from ?? ''));
  const submit = () => {
    edit(each => removeSteps(each, leaving));
    remove([]);
  };
  return (
    <FormDialog title={designerTexts.removeTitle(names)} action={designerTexts.removeNow} isDanger submit={submit} close={() => remove([])}>
      {ways.length === 0 ? <p>{designerTexts.nobodyLeads}</p> : (
        <>
          <p>{designerTexts.theseLead}</p>
          <ul className={styles.plain}>
            {ways.map(({ path, from, when, to }) => (
              <li key={path.join('/')} dir="auto">
                {from === null ? nameIn(story) : nameOfStep(stepOf(story, from))}: {when} <span aria-hidden>→</span> {to}
              </li>
            ))}
          </ul>
        </>
      )}
    </FormDialog>
  );
}
