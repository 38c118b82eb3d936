import { graphlib, layout } from '@dagrejs/dagre';
import { listOf } from '../document/json';
import type { Box, Graph } from './graph';

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

const width = 250;
export const mostLines = 6;
const [head, line, gap] = [42, 22, 12];

let last: { key: string; places: ReadonlyMap<string, Place> } = { key: '', places: new Map() };

/** Puts every box in its place: what follows is below. As long as only words change, they stay where they are. */
export function layOut(graph: Graph): ReadonlyMap<string, Place> {
  const key = [...graph.boxes.map(box => `${box.id} ${heightOf(box)}`), ...graph.arrows.map(({ from, to }) => `${from}>${to}`)].join();
  if (key !== last.key) last = { key, places: arrange(graph) };
  return last.places;
}

function arrange({ boxes, arrows }: Graph): ReadonlyMap<string, Place> {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 50, ranksep: 80 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const box of boxes) graph.setNode(box.id, { width, height: heightOf(box) });
  for (const { from, to } of arrows) if (from !== to) graph.setEdge(from, to);
  layout(graph);
  return new Map(boxes.map(box => {
    const { x, y } = graph.node(box.id) as { x: number; y: number };
    const height = heightOf(box);
    return [box.id, { x: x - width / 2, y: y - height / 2, width, height }];
  }));
}

function heightOf(box: Box): number {
  if (box.kind === 'story') return head;
  const lines = box.kind === 'step' ? listOf(box.step['actions']).length : listOf(box.story['triggers']).length;
  const shown = box.kind === 'after' || box.kind === 'fallback' ? 0 : Math.min(lines, mostLines + 1);
  return head + (shown === 0 ? 0 : shown * line + gap);
}
