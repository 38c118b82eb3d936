import { Input } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { textOf } from '../document/json';
import { variablesOf } from '../document/variables';
import type { TextShape } from '../shapes/shapes';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { Labelled, problemWords } from './Labelled';
import type { ValueProps } from './TextFields';

/** The name of a value, with those that there are to choose from. */
export function KeyField({ shape, path, value, label, kind }: ValueProps<TextShape> & { kind: 'session' | 'user' }) {
  const { story, set } = useDesign();
  const list = useId();
  const known = useMemo(() => variablesOf(story).filter(variable => variable.kind === kind && variable.key !== 'id'), [story, kind]);
  const text = textOf(value);
  const setIn = known.find(({ key }) => key === text)?.setIn ?? [];
  const hint = setIn.length > 0 ? designerTexts.setIn(setIn.map(designerTexts.quoted).join(', ')) : designerTexts.keyForm;
  return (
    <Labelled label={label} path={path} isRequired problem={problemWords(text, shape)} hint={hint}>
      <Input list={list} value={text} onChange={(_, data) => set(path, data.value)}
        contentAfter={<datalist id={list}>{known.map(({ key }) => <option key={key} value={key}>{key}</option>)}</datalist>} />
    </Labelled>
  );
}
