import type { SupportReason, TraceLine } from '../../../api/wire';

/** A condition that was asked on the way, and whether it held. */
export interface Verdict {
  /** Where it stands in its step: `actions/0/connections/1/predicates/0`. */
  path: string;
  holds: boolean;
  /** The value that it looked at; null if it looks at none. */
  found: string | null;
  /** Why the support team is online or offline; null if the condition asks something else, or the team was told. */
  support: SupportReason | null;
}

/** A place on the way through the stories: a step, or an action in it. */
export interface PathPart {
  story: string;
  /** The step's id. */
  step: string;
  /** The place of the action in its step: `actions/0`, `fallback/actions/1`; without it, the step was entered. */
  action?: string;
  /** The conditions that were asked there. */
  verdicts?: Verdict[];
}

/** The way of a turn, in its order, with the conditions where they were asked. */
export function pathOf(trace: readonly TraceLine[]): PathPart[] {
  const path: PathPart[] = [];
  for (const { kind, place, holds, about, support } of trace) {
    if (!place?.step || !place.story) continue;
    const { story, step } = place;
    if (kind === 'condition') {
      const action = actionOf(place.path ?? '');
      const verdict = { path: place.path ?? '', holds: holds === true, found: about ?? null, support: support ?? null };
      const last = path.at(-1);
      if (last?.step === step && last.action === action && last.verdicts) last.verdicts.push(verdict);
      else path.push({ story, step, ...(action === undefined ? {} : { action }), verdicts: [verdict] });
    } else {
      path.push({ story, step, ...(place.path ? { action: place.path } : {}) });
    }
  }
  return path;
}

/** The action, or the links of the step, in which a condition stands: `then` has no action. */
function actionOf(path: string): string | undefined {
  return /^(?:fallback\/)?actions\/\d+/.exec(path)?.[0];
}

/** The latest verdict on each condition of a story, by its step and its place in it. */
export function verdictsOf(path: readonly PathPart[], story: string): ReadonlyMap<string, Verdict> {
  const asked = path.filter(part => part.story === story)
    .flatMap(({ step, verdicts = [] }) => verdicts.map((verdict): [string, Verdict] => [`${step}/${verdict.path}`, verdict]));
  return new Map(asked);
}
