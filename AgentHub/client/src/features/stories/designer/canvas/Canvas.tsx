import '@xyflow/react/dist/style.css';
import { SearchBox } from '@fluentui/react-components';
import {
  Background, type Connection, Controls, MiniMap, type NodeChange, Panel, ReactFlow, ReactFlowProvider, useReactFlow,
} from '@xyflow/react';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { addJump, stepsOf } from '../document/steps';
import { textOf } from '../document/json';
import { StepTools } from '../editor/Outline';
import { judged } from '../editor/judged';
import type { Steps } from '../editor/useSteps';
import { useShownHeat } from '../figures/useHeat';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { type BoxNode, BoxView } from './Boxes';
import styles from './Canvas.module.css';
import { Follow } from './Follow';
import { graphOf } from './graph';
import { Kept } from './Kept';
import { layOut, type Place } from './layout';
import { edgesOf, looksOfEdge, looksOfNode, nodesOf } from './nodes';

const nodeTypes = { box: BoxView };
/** So many boxes can be seen at once. */
const whole = 14;
const map = { width: 140, height: 100 };
const fit = { padding: 0.15, maxZoom: 1 };

interface CanvasProps {
  steps: Steps;
  /** The names of other designers, by the step at which they are. */
  here: ReadonlyMap<string, string>;
}

/** The story as a drawing: steps in boxes, with arrows that say when one goes where. */
export default function Canvas({ steps, here }: CanvasProps) {
  const { mayEdit } = useDesign();
  return (
    <div className={styles.canvas}>
      {mayEdit && <div className={styles.tools}><StepTools steps={steps} /></div>}
      <ReactFlowProvider><Drawing steps={steps} here={here} /></ReactFlowProvider>
    </div>
  );
}

function Drawing({ steps, here }: CanvasProps) {
  const { story, others, edit, mayEdit, findings } = useDesign();
  const [words, setWords] = useState('');
  const [keptNodes] = useState(() => new Kept(looksOfNode));
  const [keptEdges] = useState(() => new Kept(looksOfEdge));
  const graph = useMemo(() => graphOf(story, others), [story, others]);
  const heat = useShownHeat();
  const hasFigures = heat !== null;
  const places = useMemo(() => layOut(graph, hasFigures), [graph, hasFigures]);
  const { chosen, current, lit, verdicts } = steps;
  const edges = useMemo(
    () => keptEdges.of(edgesOf(graph, lit, way => judged(story, way, verdicts))), [keptEdges, graph, lit, story, verdicts]);
  const marks = { chosen, current, lit, words: words.trim().toLocaleLowerCase(), findings, mayEdit, heat, here };
  const nodes = keptNodes.of(nodesOf(graph, places, marks));
  const isLarge = graph.boxes.length > whole;
  const select = (changes: NodeChange<BoxNode>[]) => {
    const picked = new Set(nodes.filter(({ selected }) => selected).map(({ id }) => id));
    const selections = changes.filter(change => change.type === 'select');
    if (selections.length === 0) return;
    for (const { id, selected } of selections) if (selected) picked.add(id); else picked.delete(id);
    const ids = stepsOf(story).map(step => textOf(step['id'])).filter(id => picked.has(id));
    steps.choose(ids);
    const added = selections.findLast(({ selected }) => selected)?.id;
    if (added !== undefined) steps.show(ids.includes(added) ? added : null);
  };
  const connect = ({ source, target }: Connection) => edit(each => addJump(each, source, target));
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys for whatever in it has the focus
    <div className={styles.drawing} onKeyDown={event => pressed(event, steps, mayEdit, story)}>
      <ReactFlow<BoxNode>
        nodes={nodes} edges={edges} nodeTypes={nodeTypes} onNodesChange={select} onConnect={connect}
        nodesDraggable={false} nodesConnectable={mayEdit} edgesFocusable={false} deleteKeyCode={null} onlyRenderVisibleElements
        fitView={!(isLarge && current !== null)} fitViewOptions={fit} minZoom={0.05} maxZoom={2} colorMode="system"
        ariaLabelConfig={designerTexts.flow} aria-label={designerTexts.canvas}>
        {!isLarge && <Background />}
        <Controls showInteractive={false} />
        {isLarge && <MiniMap pannable zoomable style={map} />}
        <Panel position="top-left"><Search words={words} change={setWords} places={places} nodes={nodes} steps={steps} /></Panel>
        <FitSmall places={places} isWhole={!isLarge} />
        <Follow place={isLarge && current !== null ? places.get(current) : undefined} />
      </ReactFlow>
    </div>
  );
}

function pressed(event: KeyboardEvent, steps: Steps, mayEdit: boolean, story: Parameters<typeof stepsOf>[0]): void {
  if (!mayEdit || event.target instanceof HTMLInputElement) return;
  const held = event.ctrlKey || event.metaKey;
  const run = () => {
    if (event.key === 'Delete' && steps.chosen.length < stepsOf(story).length) return steps.remove(steps.chosen);
    if (!held) return false;
    if (event.key === 'c') return steps.copy();
    if (event.key === 'v') return steps.paste();
    return event.key === 'a' ? steps.choose(stepsOf(story).map(step => textOf(step['id']))) : false;
  };
  if (run() !== false) event.preventDefault();
}

interface SearchProps {
  words: string;
  change: (words: string) => void;
  places: ReadonlyMap<string, Place>;
  nodes: readonly BoxNode[];
  steps: Steps;
}

/** Enter goes from one step that is found to the next. */
function Search({ words, change, nodes, steps }: SearchProps) {
  const found = nodes.filter(({ data }) => data.isFound && data.box.kind === 'step');
  const next = () => {
    const at = found.findIndex(({ id }) => id === steps.current);
    const node = found[(at + 1) % found.length];
    if (node) steps.show(node.id);
  };
  return (
    <SearchBox
      size="small" className={styles.search} placeholder={designerTexts.find} aria-label={designerTexts.find} maxLength={100} value={words}
      onChange={(_, { value }) => change(value)} onKeyDown={event => event.key === 'Enter' && next()}
      contentAfter={words === '' ? null : <span role="status">{designerTexts.foundCount(found.length)}</span>} />
  );
}

/** Shows all of a small story, also when it grows. */
function FitSmall({ places, isWhole }: { places: ReadonlyMap<string, Place>; isWhole: boolean }) {
  const flow = useReactFlow();
  useEffect(() => {
    if (isWhole && places.size > 0) void flow.fitView(fit);
  }, [flow, places, isWhole]);
  return null;
}
