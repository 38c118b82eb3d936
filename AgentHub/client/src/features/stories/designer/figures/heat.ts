import type { StepFigureLine } from '../../../../api/wire';
import { countWords } from '../../../../texts/plurals';
import { stepFigureTexts } from './texts';

export const measures = ['reached', 'left', 'asked', 'fellBack'] as const;
export type Measure = (typeof measures)[number];

/** The colours of the drawing: none, and so many. */
export const hottest = 4;

/** How the steps of a story have done. */
export interface Heat {
  measure: Measure;
  /** The most that any step has of the measure. */
  most: number;
  steps: ReadonlyMap<string, StepFigureLine>;
}

export function heatOf(lines: readonly StepFigureLine[], measure: Measure): Heat {
  return {
    measure,
    most: Math.max(0, ...lines.map(line => line[measure])),
    steps: new Map(lines.map(line => [line.step, line])),
  };
}

/** From 0 for nothing to the hottest for the most. */
export function levelOf({ measure, most, steps }: Heat, step: string): number {
  const value = steps.get(step)?.[measure] ?? 0;
  return value <= 0 ? 0 : Math.ceil((value / most) * hottest);
}

/** The figure that a box shows, in words: colour alone says nothing to many. */
export function wordsOfHeat({ measure, steps }: Heat, step: string): string {
  const line = steps.get(step);
  const [value, reached] = [countWords(line?.[measure] ?? 0), countWords(line?.reached ?? 0)];
  if (measure === 'reached') return stepFigureTexts.reached(reached);
  return stepFigureTexts.share(stepFigureTexts.measures[measure], value, reached);
}

/** All figures of a step. */
export function figuresOf({ steps }: Heat, step: string): string[] {
  const line = steps.get(step);
  return measures.map(measure => stepFigureTexts.value(stepFigureTexts.measures[measure], countWords(line?.[measure] ?? 0)));
}
