import { Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { linesOf, setsOf } from '../../understanding/phrases';
import type { Json } from '../document/json';
import { Labelled } from '../fields/Labelled';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';

/** Sets of words that mean much the same: a set a line. What is typed stays as it is until the set is whole. */
export function SynonymsField({ value }: { value: Json | undefined }) {
  const { set } = useDesign();
  const [typed, setTyped] = useState<string | null>(null);
  const kept = linesOf(value);
  const lines = typed !== null && linesOf(setsOf(typed)) === kept ? typed : kept;
  const write = (next: string) => {
    setTyped(next);
    const sets = setsOf(next);
    set(['synonyms'], sets.length === 0 ? undefined : sets);
  };
  return (
    <Labelled label={designerTexts.synonyms} path={['synonyms']} isWhole hint={designerTexts.synonymsHint}>
      <Textarea
        resize="vertical" dir="auto" rows={Math.min(12, Math.max(2, lines.split('\n').length + 1))} value={lines}
        onChange={(_, data) => write(data.value)} />
    </Labelled>
  );
}
