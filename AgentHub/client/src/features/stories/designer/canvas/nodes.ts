import { type Edge, MarkerType, Position } from '@xyflow/react';
import { createElement } from 'react';
import type { Finding } from '../../types';
import type { Judged } from '../editor/judged';
import type { Way } from '../editor/ways';
import { type Heat, levelOf, wordsOfHeat } from '../figures/heat';
import { designerTexts } from '../texts';
import { ArrowWords } from './ArrowWords';
import { type BoxNode, titleOf } from './Boxes';
import { type Graph, wordsOfBox } from './graph';
import type { Place } from './layout';

export interface Marks {
  chosen: readonly string[];
  /** Null: the story itself; undefined: another story is open. */
  current: string | null | undefined;
  lit: ReadonlySet<string>;
  words: string;
  findings: readonly Finding[];
  mayEdit: boolean;
  heat: Heat | null;
  here: ReadonlyMap<string, string>;
}

const longest = 42;

export function nodesOf({ boxes }: Graph, places: ReadonlyMap<string, Place>, marks: Marks): BoxNode[] {
  return boxes.flatMap(box => {
    const place = places.get(box.id);
    if (!place) return [];
    const { x, y, width, height } = place;
    const handle = { x: width / 2, width: 1, height: 1 };
    const isStep = box.kind === 'step';
    const figure = isStep && marks.heat ? wordsOfHeat(marks.heat, box.id) : '';
    const others = marks.here.get(box.id) ?? '';
    const below = isStep ? `steps/${box.place}/` : null;
    return [{
      id: box.id, type: 'box' as const, position: { x, y }, width, height, measured: { width, height },
      selected: marks.chosen.includes(box.id) || marks.current === box.id || (box.kind === 'start' && marks.current === null),
      selectable: isStep || box.kind === 'start', connectable: isStep && marks.mayEdit,
      ariaLabel: [[titleOf(box), figure].filter(Boolean).join(', '), others && designerTexts.hereNow(others)].filter(Boolean).join('. '),
      // Where arrows begin and end, also for boxes that are not on the page because nobody sees them.
      handles: [
        { type: 'target' as const, position: Position.Top, y: 0, ...handle },
        { type: 'source' as const, position: Position.Bottom, y: height, ...handle },
      ],
      data: {
        box, mayConnect: isStep && marks.mayEdit, isLit: marks.lit.has(box.id), here: others,
        figure, heat: isStep && marks.heat ? levelOf(marks.heat, box.id) : 0,
        isFound: marks.words !== '' && wordsOfBox(box).toLocaleLowerCase().includes(marks.words),
        errors: below === null ? 0 : marks.findings.filter(({ path, isError }) => isError && path.startsWith(below)).length,
      },
    }];
  });
}

/** @param judge Says what a try-out found of a way; null if it asked nothing there. */
export function edgesOf({ arrows, boxes }: Graph, lit: ReadonlySet<string>, judge: (way: Way) => Judged | null): Edge[] {
  const titles = new Map(boxes.map(box => [box.id, titleOf(box)]));
  return arrows.filter(({ to }) => titles.has(to)).map(({ from, to, reasons, ways, kind }) => {
    const words = reasons.join(` ${designerTexts.or} `);
    const found = ways.map(judge).filter(each => each !== null);
    const isOpen = found.some(({ holds }) => holds);
    // Where one goes anyway, the other ways to the same place are of no interest.
    const why = found.filter(({ holds }) => holds === isOpen).map(({ holds, words: each }) => designerTexts.judged(holds, each)).join(' ');
    const isLit = lit.has(from) && lit.has(to) && (found.length === 0 || isOpen);
    return {
      id: `${from} ${kind} ${to}`, source: from, target: to,
      className: [kind, isLit && 'lit', found.length > 0 && !isOpen && 'shut'].filter(Boolean).join(' '),
      label: createElement(ArrowWords, { words: labelOf(words, found.length === 0 ? null : isOpen), why }),
      ariaLabel: [designerTexts.arrow(titles.get(from) ?? from, titles.get(to) ?? to, words), why].filter(Boolean).join(' '),
      markerEnd: { type: MarkerType.ArrowClosed },
    };
  });
}

function labelOf(words: string, isOpen: boolean | null): string {
  const short = words.length > longest ? `${words.slice(0, longest)}…` : words;
  return isOpen === null ? short : `${isOpen ? '✓' : '✗'} ${short}`;
}

/** All that is seen of a box: as long as it stays, the box need not be drawn anew. */
export function looksOfNode({ position, height, selected, connectable, ariaLabel, data }: BoxNode): readonly unknown[] {
  const { box, ...marks } = data;
  const content = box.kind === 'step' ? [box.step] : box.kind === 'story' ? [box.name] : [box.story['triggers']];
  return [position.x, position.y, height, selected, connectable, ariaLabel, ...content, ...Object.values(marks)];
}

export function looksOfEdge({ ariaLabel, className }: Edge): readonly unknown[] {
  return [ariaLabel, className];
}
