import { useMemo, useState } from 'react';
import { copied, copy } from '../clipboard';
import { type PathPart, type Verdict, verdictsOf } from '../../tryout/path';
import { type JsonObject, listOf, textOf } from '../document/json';
import { storyBox } from '../document/references';
import { addStep, pasteSteps, pathOf, stepOf, stepsOf } from '../document/steps';
import { focusSoon } from '../fields/focus';
import { designerTexts } from '../texts';
import type { Design } from '../useDesign';

/** Which steps are looked at, and what can be done with them. */
export interface Steps {
  /** The step in the form; null: the story itself. */
  current: string | null;
  /** Those that are copied or removed together. */
  chosen: readonly string[];
  /** Those that a try-out went through, and the boxes of other stories that it went into. */
  lit: ReadonlySet<string>;
  /** What it found of the conditions on its way. */
  verdicts: ReadonlyMap<string, Verdict>;
  show: (id: string | null) => void;
  choose: (ids: readonly string[]) => void;
  toggle: (id: string) => void;
  add: () => void;
  copy: () => void;
  paste: () => void;
  /** Asks first. */
  remove: (ids: readonly string[]) => void;
  /** Those that are about to be removed. */
  leaving: readonly string[];
  light: (path: readonly PathPart[]) => void;
}

const dark: readonly PathPart[] = [];

/** @param asked The step that the address names; another one is shown when it does. */
export function useSteps({ story, edit }: Pick<Design, 'story' | 'edit'>, shown: () => void, asked: string | null): Steps {
  const [current, setCurrent] = useState(asked);
  const [lastAsked, setLastAsked] = useState(asked);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    setCurrent(asked);
  }
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  const [path, light] = useState(dark);
  const own = textOf(story['id']);
  const lit = useMemo(() => new Set(path.map(({ story: of, step }) => (of === own ? step : storyBox(of)))), [path, own]);
  const verdicts = useMemo(() => verdictsOf(path, own), [path, own]);
  const isThere = (id: string) => stepOf(story, id) !== undefined;
  const present = current !== null && isThere(current) ? current : null;
  const there = chosen.filter(isThere);
  const show = (id: string | null) => {
    setCurrent(id);
    shown();
  };
  return {
    current: present, chosen: there, leaving, lit, verdicts,
    show,
    choose: setChosen,
    toggle: id => setChosen(there.includes(id) ? there.filter(each => each !== id) : [...there, id]),
    add() {
      const added = addStep(story, designerTexts.newStep(stepsOf(story).length + 1), present ?? undefined);
      edit(() => added.story);
      show(added.id);
      focusSoon([...pathOf(added.story, added.id), 'name']);
    },
    copy: () => copy('steps', stepsOf(story).filter(step => there.includes(textOf(step['id'])))),
    paste() {
      const pasted = pasteSteps(story, listOf(copied('steps')), present ?? undefined);
      edit((): JsonObject => pasted.story);
      setChosen(pasted.ids);
      show(pasted.ids[0] ?? null);
    },
    remove: setLeaving,
    light,
  };
}
