import { Button, Checkbox } from '@fluentui/react-components';
import { AddRegular, ClipboardPasteRegular, CopyRegular, DeleteRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { Choices } from '../../../../conversations/thread/Choices';
import { copied } from '../clipboard';
import { isList, type JsonObject, listOf, objectsOf, textOf } from '../document/json';
import { nameOfStep, stepsOf } from '../document/steps';
import { figuresOf, type Heat } from '../figures/heat';
import { stepFigureTexts } from '../figures/texts';
import { useShownHeat } from '../figures/useHeat';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { typeWords } from '../vocabulary/words';
import { actionWords, contentWords, tell } from '../words';
import styles from './Editor.module.css';
import { FoundBelow } from './FoundBelow';
import { judged } from './judged';
import type { Steps } from './useSteps';
import { type Way, waysByStep } from './ways';

/** The story as a list: what it does, and everything that one can do with its steps, without a mouse. */
export function Outline({ steps, here }: { steps: Steps; here: ReadonlyMap<string, string> }) {
  const { story, others, mayEdit } = useDesign();
  const ways = useMemo(() => waysByStep(story, others), [story, others]);
  return (
    <div className={styles.outline}>
      {mayEdit && <StepTools steps={steps} />}
      <ul className={styles.rows}>
        <li className={steps.current === null ? styles.current : undefined}>
          <button type="button" className={styles.row} aria-current={steps.current === null} onClick={() => steps.show(null)}>
            {designerTexts.theStory}
          </button>
          <StoryWords ways={ways.get(null) ?? []} steps={steps} />
        </li>
        {stepsOf(story).map((step, place) => (
          <StepRow key={textOf(step['id'])} step={step} place={place} steps={steps} ways={ways.get(textOf(step['id'])) ?? []}
            here={here.get(textOf(step['id'])) ?? ''} />
        ))}
      </ul>
    </div>
  );
}

export function StepTools({ steps }: { steps: Steps }) {
  const { story } = useDesign();
  const chosen = steps.chosen.length;
  return (
    <div className={styles.line} role="group" aria-label={designerTexts.steps}>
      <Button size="small" appearance="primary" icon={<AddRegular />} onClick={steps.add}>{designerTexts.addStep}</Button>
      <Button size="small" icon={<CopyRegular />} disabled={chosen === 0} onClick={steps.copy}>{designerTexts.copySteps(chosen)}</Button>
      <Button size="small" icon={<ClipboardPasteRegular />} disabled={!isList(copied('steps'))} onClick={steps.paste}>
        {designerTexts.pasteSteps}
      </Button>
      <Button size="small" icon={<DeleteRegular />} disabled={chosen === 0 || chosen === stepsOf(story).length}
        onClick={() => steps.remove(steps.chosen)}>
        {designerTexts.removeSteps(chosen)}
      </Button>
    </div>
  );
}

interface StepRowProps {
  step: JsonObject;
  place: number;
  steps: Steps;
  ways: readonly Way[];
  /** Who else is at the step. */
  here: string;
}

function StepRow({ step, place, steps, ways, here }: StepRowProps) {
  const { mayEdit } = useDesign();
  const heat = useShownHeat();
  const id = textOf(step['id']);
  const name = nameOfStep(step);
  const isCurrent = steps.current === id;
  return (
    <li
      className={isCurrent ? styles.current : undefined} ref={isCurrent ? bringIntoSight : null}
      data-lit={steps.lit.has(id) || undefined}>
      <div className={styles.line}>
        {mayEdit && (
          <Checkbox aria-label={designerTexts.chooseStep(name)} checked={steps.chosen.includes(id)} onChange={() => steps.toggle(id)} />
        )}
        <button type="button" className={styles.row} aria-current={isCurrent} onClick={() => steps.show(id)} dir="auto">{name}</button>
        <FoundBelow path={['steps', place]} />
        {heat && <Figures heat={heat} step={id} />}
        {here && <span className={styles.here} title={designerTexts.hereNow(here)}>{here}</span>}
      </div>
      <ol className={styles.does}>
        {objectsOf(step['actions']).map((action, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- it has no name of its own
          <li key={at}><span className={styles.what}>{actionWords(action)}</span> <span dir="auto">{contentWords(action)}</span></li>
        ))}
      </ol>
      <Ways ways={ways} steps={steps} />
    </li>
  );
}

function Figures({ heat, step }: { heat: Heat; step: string }) {
  return (
    <ul className={styles.figures} aria-label={stepFigureTexts.title}>
      {figuresOf(heat, step).map(words => <li key={words}>{words}</li>)}
    </ul>
  );
}

const bringIntoSight = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'nearest' });

function Ways({ ways, steps: { verdicts } }: { ways: readonly Way[]; steps: Steps }) {
  const { story } = useDesign();
  if (ways.length === 0) return null;
  return (
    <ul className={styles.ways}>
      {ways.map(way => {
        const { path, when, to, isBroken } = way;
        const found = judged(story, way, verdicts);
        return (
          <li key={path.join('/')} className={isBroken ? styles.error : undefined} dir="auto">
            {when} <span aria-hidden>→</span> <strong>{to}</strong>
            {found && <span className={found.holds ? styles.open : styles.shut}>{designerTexts.judged(found.holds, found.words)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function StoryWords({ ways, steps }: { ways: readonly Way[]; steps: Steps }) {
  const { story } = useDesign();
  return (
    <>
      {objectsOf(story['triggers']).map((trigger, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- not every trigger has an id
        <div key={place} className={styles.trigger}>
          <span className={styles.what}>{typeWords(textOf(trigger['type']))}</span>
          <Choices choices={saidIn(trigger)} label={typeWords(textOf(trigger['type']))} />
        </div>
      ))}
      <Ways ways={ways} steps={steps} />
    </>
  );
}

/** Enough of them to know what is meant. */
const fewPhrases = 12;

export function saidIn({ phrases, keywords, name, url, type }: JsonObject): string[] {
  const own = type === 'custom_event' ? tell(name) : tell(url);
  return [...listOf(phrases ?? keywords).slice(0, fewPhrases).map(tell), own].filter(Boolean);
}
