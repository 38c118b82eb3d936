import { Handle, type Node, type NodeProps, Position, type ReactFlowState, useStore } from '@xyflow/react';
import { memo } from 'react';
import { type JsonObject, objectsOf, textOf } from '../document/json';
import { nameOfStep } from '../document/steps';
import { designerTexts } from '../texts';
import { typeWords } from '../vocabulary/words';
import { actionWords, contentWords, tell } from '../words';
import { saidIn } from '../editor/Outline';
import heats from '../figures/Heat.module.css';
import styles from './Canvas.module.css';
import type { Box } from './graph';
import { mostLines } from './layout';

export type BoxNode = Node<{
  box: Box;
  /** The names of other designers who are at the step. */
  here: string;
  isLit: boolean;
  isFound: boolean;
  errors: number;
  mayConnect: boolean;
  /** No arrows of its own lead to it. */
  isPlain?: boolean;
  heat: number;
  figure: string;
}, 'box'>;

/** From farther away nobody could read the lines; drawing them would only take time. */
export const readable = 0.35;
const isReadable = ({ transform }: ReactFlowState) => transform[2] >= readable;

/** A step, an entrance or another story. */
export const BoxView = memo(({ data: { box, here, isLit, isFound, errors, mayConnect, isPlain, heat, figure } }: NodeProps<BoxNode>) => {
  const isNear = useStore(isReadable);
  return (
    <div
      className={`${styles.box} ${styles[box.kind]} ${heats.heat}`}
      data-heat={heat || undefined} data-lit={isLit || undefined} data-found={isFound || undefined}>
      {!isPlain && <Handle type="target" position={Position.Top} isConnectable={mayConnect} className={styles.handle} />}
      <strong dir="auto">{titleOf(box)}</strong>
      {figure !== '' && <span className={styles.figure}>{figure}</span>}
      {here && <span className={styles.here}>{here}</span>}
      {errors > 0 && <span className={styles.errors}>{designerTexts.errors(errors)}</span>}
      {isNear && box.kind === 'step' && <StepLines step={box.step} />}
      {isNear && box.kind === 'start' && <Lines lines={objectsOf(box.story['triggers']).map(triggerLine)} />}
      {!isPlain && <Handle type="source" position={Position.Bottom} isConnectable={mayConnect} className={styles.handle} />}
    </div>
  );
});
BoxView.displayName = 'BoxView';

export function titleOf(box: Box): string {
  switch (box.kind) {
    case 'step':
      return nameOfStep(box.step);
    case 'story':
      return designerTexts.storyBox(box.name);
    case 'start':
      return designerTexts.whatStarts;
    case 'after':
      return designerTexts.afterRelease;
    case 'fallback':
      return designerTexts.storyFallback;
  }
}

function StepLines({ step }: { step: JsonObject }) {
  const lines = objectsOf(step['actions']).map(action => ({ what: actionWords(action), words: contentWords(action) }));
  return (
    <>
      {step['leaveOnIntent'] === false && <span className={styles.stays} title={designerTexts.staysHint}>{designerTexts.stays}</span>}
      <Lines lines={lines} />
    </>
  );
}

interface Line {
  what: string;
  words: string;
}

function Lines({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <ol className={styles.lines}>
      {lines.slice(0, mostLines).map(({ what, words }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- two actions may read alike
        <li key={place}><span className={styles.what}>{what}</span> <span dir="auto">{words}</span></li>
      ))}
      {lines.length > mostLines && <li>{designerTexts.more(lines.length - mostLines)}</li>}
    </ol>
  );
}

function triggerLine(trigger: JsonObject): Line {
  return { what: typeWords(textOf(trigger['type'])), words: saidIn(trigger).map(each => designerTexts.quoted(tell(each))).join(', ') };
}
