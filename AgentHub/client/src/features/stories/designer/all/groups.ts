import { type Graph, graphOf } from '../canvas/graph';
import { between, inRows, type Place } from '../canvas/layout';
import { type JsonObject, textOf } from '../document/json';
import { stepsOf } from '../document/steps';
import type { Named } from '../useDesign';

/** A story as a group of boxes, measured from its own corner. */
export interface Group {
  id: string;
  name: string;
  steps: number;
  graph: Graph;
  places: ReadonlyMap<string, Place>;
  width: number;
  height: number;
  /** The arrows in it, as one drawing. */
  arrows: string;
  /** Its boxes from afar, as one drawing. */
  shapes: string;
  /** The other stories that it leads to, with the box from where. */
  leads: readonly { from: string; to: string }[];
}

/** Few: groups are about as wide as they are high. */
const perRow = 4;
const [edge, title] = [24, 56];

const known = new WeakMap<JsonObject, { all: readonly Named[]; group: Group }>();

/** What has not changed is not drawn again: of many stories, one is edited. */
export function groupOf(story: JsonObject, all: readonly Named[]): Group {
  const before = known.get(story);
  if (before?.all === all) return before.group;
  const group = make(story, all);
  known.set(story, { all, group });
  return group;
}

function make(story: JsonObject, all: readonly Named[]): Group {
  const id = textOf(story['id']);
  const whole = graphOf(story, all);
  const others = new Set(whole.boxes.filter(({ kind }) => kind === 'story').map(box => box.id));
  const graph = { boxes: whole.boxes.filter(box => !others.has(box.id)), arrows: whole.arrows.filter(({ to }) => !others.has(to)) };
  const places = moved(inRows(graph, perRow));
  const placed = [...places.values()];
  return {
    id, name: textOf(story['name']) || id, steps: stepsOf(story).length, graph, places,
    width: Math.max(...placed.map(({ x, width }) => x + width)) + edge,
    height: Math.max(...placed.map(({ y, height }) => y + height)) + edge,
    arrows: graph.arrows.map(({ from, to }) => lineOf(places.get(from), places.get(to))).join(''),
    shapes: placed.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join(''),
    leads: whole.arrows.filter(({ to }) => others.has(to)).map(({ from, to }) => ({ from, to: to.replace(/^story /, '') })),
  };
}

/** So that the first box is in the corner, below the title. */
function moved(places: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const left = Math.min(...[...places.values()].map(({ x }) => x));
  return new Map([...places].map(([id, place]) => [id, { ...place, x: place.x - left + edge, y: place.y + title }]));
}

function lineOf(from: Place | undefined, to: Place | undefined): string {
  return from && to ? arrowPath(from.x + from.width / 2, from.y + from.height, to.x + to.width / 2, to.y) : '';
}

/** An arrow from the bottom of a box to the top of another. */
export function arrowPath(x: number, y: number, toX: number, toY: number): string {
  const bend = Math.max(between, Math.abs(toY - y) / 3);
  return `M${x} ${y}C${x} ${y + bend} ${toX} ${toY - bend} ${toX} ${toY}M${toX - 5} ${toY - 9}L${toX} ${toY}L${toX + 5} ${toY - 9}`;
}
