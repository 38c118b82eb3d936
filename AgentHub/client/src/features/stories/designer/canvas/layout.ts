import { graphlib, layout } from '@dagrejs/dagre';
import { listOf } from '../document/json';
import type { Box, Graph } from './graph';
import { longestRow, rowsOf } from './rows';

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Beyond this, fewer crossings are not worth the seconds that they take. */
const mostCareful = 60;
const width = 250;
export const mostLines = 6;
const [head, line, gap] = [42, 22, 12];
export const between = 50;
const below = 80;

let last: { key: string; places: ReadonlyMap<string, Place> } = { key: '', places: new Map() };

/** Puts every box in its place: what follows is below. As long as only words change, they stay where they are. */
export function layOut(graph: Graph, hasFigures = false): ReadonlyMap<string, Place> {
  const boxes = graph.boxes.map(box => `${box.id} ${heightOf(box)}`);
  const key = [`${hasFigures}`, ...boxes, ...graph.arrows.map(({ from, to }) => `${from}>${to}`)].join();
  if (key !== last.key) last = { key, places: arrange(graph, hasFigures ? line : 0) };
  return last.places;
}

/** @param figure The height of a step's figure. */
function arrange(graph: Graph, figure: number): ReadonlyMap<string, Place> {
  const high = (box: Box) => heightOf(box) + (box.kind === 'step' ? figure : 0);
  return graph.boxes.length > mostCareful ? inRows(graph, longestRow, high) : byRank(graph, high);
}

function byRank({ boxes, arrows }: Graph, high: (box: Box) => number): ReadonlyMap<string, Place> {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: between, ranksep: below });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const box of boxes) graph.setNode(box.id, { width, height: high(box) });
  for (const { from, to } of arrows) if (from !== to) graph.setEdge(from, to);
  layout(graph);
  return new Map(boxes.map(box => {
    const { x, y } = graph.node(box.id) as { x: number; y: number };
    const height = high(box);
    return [box.id, { x: x - width / 2, y: y - height / 2, width, height }];
  }));
}

/** @param perRow At most so many boxes beside each other. */
export function inRows(graph: Graph, perRow: number, high: (box: Box) => number = heightOf): ReadonlyMap<string, Place> {
  const heights = new Map(graph.boxes.map(box => [box.id, high(box)]));
  const places = new Map<string, Place>();
  let y = 0;
  for (const row of rowsOf(graph, perRow)) {
    const left = -(row.length * (width + between)) / 2;
    for (const [at, id] of row.entries()) places.set(id, { x: left + at * (width + between), y, width, height: heights.get(id) ?? head });
    y += Math.max(...row.map(id => heights.get(id) ?? head)) + below;
  }
  return places;
}

function heightOf(box: Box): number {
  if (box.kind === 'story') return head;
  const lines = box.kind === 'step' ? listOf(box.step['actions']).length : listOf(box.story['triggers']).length;
  const shown = box.kind === 'after' || box.kind === 'fallback' ? 0 : Math.min(lines, mostLines + 1);
  return head + (shown === 0 ? 0 : shown * line + gap);
}
