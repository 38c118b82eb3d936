import '@xyflow/react/dist/style.css';
import { Button, SearchBox, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import {
  Controls, type NodeChange, Panel, ReactFlow, ReactFlowProvider, type ReactFlowState, useReactFlow, useStore,
} from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import { Trouble } from '../../../../components/Trouble';
import { navigate } from '../../../../routing/location';
import { texts } from '../../../../texts';
import { countWords } from '../../../../texts/plurals';
import { useRemembered } from '../../../../workspace/useRemembered';
import { designs } from '../api';
import { BoxView, readable } from '../canvas/Boxes';
import canvas from '../canvas/Canvas.module.css';
import { Follow } from '../canvas/Follow';
import { Kept } from '../canvas/Kept';
import { looksOfNode } from '../canvas/nodes';
import { type JsonObject, textOf } from '../document/json';
import { nameIn } from '../document/languages';
import type { Steps } from '../editor/useSteps';
import { useShownHeat } from '../figures/useHeat';
import { designerTexts } from '../texts';
import { type Named, useDesign } from '../useDesign';
import { arrangeGroups } from './arrange';
import { GroupBox } from './GroupBox';
import { groupOf } from './groups';
import { ArrowsBetween, Overview } from './Overview';
import { arrowsBetween, findIn, groupNodes, looksOfGroup, type Picture, placeIn, stepNodes } from './picture';
import { allTexts } from './texts';

const nodeTypes = { box: BoxView, story: GroupBox };
const isNearEnough = ({ transform }: ReactFlowState) => transform[2] >= readable;

interface DrawingProps {
  steps: Steps;
  /** The names of other designers, by the step at which they are. */
  here: ReadonlyMap<string, string>;
}

/** All stories on one drawing, each as a group of its steps. The story that is open is edited in it. */
export default function AllStories({ steps, here }: DrawingProps) {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['stories', 'texts'], queryFn: designs.all });
  if (isPending) return <Spinner label={texts.loading} />;
  if (!data) return <Trouble error={error} again={() => void refetch()} />;
  return <div className={canvas.canvas}><ReactFlowProvider><Drawing steps={steps} here={here} saved={data} /></ReactFlowProvider></div>;
}

function usePicture(saved: readonly JsonObject[]) {
  const { story } = useDesign();
  const own = textOf(story['id']);
  const [folded, setFolded] = useRemembered<readonly string[]>('hub.story-groups', []);
  const [stories, names] = useMemo(() => {
    const all = saved.some(each => each['id'] === own) ? saved : [...saved, { id: own }];
    return [all, all.map((each): Named => ({ id: textOf(each['id']), name: nameIn(each) }))];
  }, [saved, own]);
  const collapsed = useMemo(() => new Set(folded), [folded]);
  const groups = useMemo(
    () => stories.map(each => groupOf(each['id'] === own ? story : each, names)), [stories, story, own, names]);
  const sizes = groups.map(({ width, height }) => `${width} ${height}`).join();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- as long as no group grows, all stay where they are
  const places = useMemo(() => arrangeGroups(groups, collapsed), [sizes, collapsed]);
  const picture = useMemo((): Picture => ({ groups, places, collapsed }), [groups, places, collapsed]);
  return { picture, own, folded, setFolded };
}

function Drawing({ steps, here, saved }: DrawingProps & { saved: readonly JsonObject[] }) {
  const { findings, mayEdit } = useDesign();
  const { picture, own, folded, setFolded } = usePicture(saved);
  const heat = useShownHeat();
  const isNear = useStore(isNearEnough);
  const [words, setWords] = useState('');
  const [keptSteps] = useState(() => new Kept(looksOfNode));
  const [keptGroups] = useState(() => new Kept(looksOfGroup));
  const fold = useCallback(
    (id: string) => setFolded(folded.includes(id) ? folded.filter(each => each !== id) : [...folded, id]), [folded, setFolded]);
  const { chosen, current, lit } = steps;
  const sought = words.trim().toLocaleLowerCase();
  const nodes = useMemo(() => [
    ...keptGroups.of(groupNodes(picture, { own, words: sought, isNear, fold })),
    // From afar the groups show the shapes of their steps.
    ...(isNear ? keptSteps.of(stepNodes(picture, own, { chosen, current, lit, words: sought, findings, mayEdit, heat, here })) : []),
  ], [keptGroups, keptSteps, picture, own, sought, isNear, fold, chosen, current, lit, findings, mayEdit, heat, here]);
  const between = useMemo(() => arrowsBetween(picture, own), [picture, own]);
  const select = (changes: NodeChange[]) => {
    const picked = changes.findLast(change => change.type === 'select' && change.selected);
    if (picked?.type !== 'select') return;
    const [story = '', box = ''] = picked.id.split('/');
    const step = picture.groups.find(({ id }) => id === story)?.graph.boxes.some(({ id, kind }) => id === box && kind === 'step');
    if (story === own) steps.show(step ? box : null);
    else navigate(['stories', story, ...(step ? [box] : [])].map(encodeURIComponent).join('/'));
  };
  const group = picture.groups.find(({ id }) => id === own);
  const at = picture.places.get(own);
  const place = group && at && current !== null ? placeIn(group, at, current) : undefined;
  return (
    <div className={canvas.drawing}>
      <ReactFlow
        nodes={nodes} edges={[]} nodeTypes={nodeTypes} onNodesChange={select} nodesDraggable={false} nodesConnectable={false}
        deleteKeyCode={null} multiSelectionKeyCode={null} onlyRenderVisibleElements fitView={place === undefined}
        minZoom={0.02} maxZoom={2} colorMode="system" ariaLabelConfig={designerTexts.flow} aria-label={allTexts.title}>
        <Controls showInteractive={false} />
        <ArrowsBetween {...between} />
        <Panel position="bottom-right"><Overview places={picture.places} own={own} /></Panel>
        <Panel position="top-left"><Search words={words} change={setWords} picture={picture} sought={sought} /></Panel>
        <Panel position="top-right">
          <Button size="small" onClick={() => setFolded(picture.groups.map(({ id }) => id))}>{allTexts.collapseAll}</Button>{' '}
          <Button size="small" onClick={() => setFolded([])}>{allTexts.expandAll}</Button>
        </Panel>
        <Follow place={place} />
      </ReactFlow>
    </div>
  );
}

interface SearchProps {
  words: string;
  change: (words: string) => void;
  picture: Picture;
  sought: string;
}

/** Enter goes from one place that is found to the next. */
function Search({ words, change, picture, sought }: SearchProps) {
  const flow = useReactFlow();
  const found = useMemo(() => findIn(picture, sought), [picture, sought]);
  const [next, setNext] = useState(0);
  const go = () => {
    const place = found[next % found.length];
    if (!place) return;
    setNext(next + 1);
    void flow.setCenter(place.x + place.width / 2, place.y + Math.min(place.height, 400) / 2, { zoom: Math.max(flow.getZoom(), 0.7) });
  };
  return (
    <SearchBox
      size="small" className={canvas.search} placeholder={allTexts.find} aria-label={allTexts.find} maxLength={100} value={words}
      onChange={(_, { value }) => { change(value); setNext(0); }} onKeyDown={event => event.key === 'Enter' && go()}
      contentAfter={words === '' ? null : <span role="status">{countWords(found.length)}</span>} />
  );
}
