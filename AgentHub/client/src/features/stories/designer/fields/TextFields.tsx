import { Input, Select, Switch, Textarea } from '@fluentui/react-components';
import { isObject, type Json, type Path, textOf } from '../document/json';
import { textIn, withText } from '../document/languages';
import { languageName } from '../../../../texts/times';
import type { NumberShape, TextShape } from '../shapes/shapes';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import { optionWords } from '../vocabulary/words';
import { InsertVariable } from './InsertVariable';
import styles from './Fields.module.css';
import { countOf, Labelled, problemWords } from './Labelled';

export interface ValueProps<S> {
  shape: S;
  path: Path;
  value: Json | undefined;
  label: string;
  isRequired?: boolean;
}

/** Longer texts get lines of their own. */
const long = 200;

export function TextField({ shape, path, value, label, isRequired = false }: ValueProps<TextShape>) {
  const { set } = useDesign();
  const text = textOf(value);
  const write = (next: string) => set(path, next === '' && !isRequired ? undefined : next);
  if (shape.options) {
    return (
      <Labelled label={label} path={path}>
        <Select value={text} onChange={(_, data) => write(data.value)}>
          {shape.options.map(option => <option key={option} value={option}>{optionWords(option)}</option>)}
        </Select>
      </Labelled>
    );
  }
  const problem = text === '' && !isRequired ? null : problemWords(text, shape);
  return (
    <Labelled label={label} path={path} isRequired={isRequired && shape.min > 0} problem={problem} hint={countOf(text, shape)}>
      {shape.max > long
        ? <Textarea dir="auto" resize="vertical" value={text} onChange={(_, data) => write(data.value)} />
        : <Input dir="auto" value={text} onChange={(_, data) => write(data.value)} />}
    </Labelled>
  );
}

/** A text in each language of the bot, side by side. */
export function LocalizedField({ shape, path, value, label, isRequired = false }: ValueProps<TextShape>) {
  const { languages } = useDesign();
  return (
    <div role="group" aria-label={label} className={styles.localized}>
      {languages.map(language => (
        <OneLanguage key={language} language={language} shape={shape} path={path} value={value} label={label} isRequired={isRequired} />
      ))}
    </div>
  );
}

function OneLanguage({ language, shape, path, value, label, isRequired }: ValueProps<TextShape> & { language: string }) {
  const { set } = useDesign();
  const text = textIn(value, language);
  const isFirst = language === 'en';
  const write = (next: string) => set(path, next === '' && isFirst && !isRequired ? undefined : withText(value, language, next));
  const isMissing = text === '' && !isFirst && textIn(value, 'en') !== '';
  const problem = (isFirst ? !isRequired : true) && text === '' ? null : problemWords(text, shape);
  const name = languageName(language);
  return (
    <div className={isMissing ? styles.missing : undefined}>
      <Labelled
        label={designerTexts.inLanguage(label, name)}
        path={isObject(value) || !isFirst ? [...path, language] : path}
        isRequired={isFirst && isRequired === true && shape.min > 0}
        problem={problem}
        hint={isMissing ? designerTexts.missing : countOf(text, shape)}>
        <Textarea lang={language} resize="vertical" value={text} onChange={(_, data) => write(data.value)} />
      </Labelled>
      <InsertVariable into={name} insert={braces => write(text === '' || text.endsWith(' ') ? text + braces : `${text} ${braces}`)} />
    </div>
  );
}

/** One text a line: phrases, words, values. */
export function LinesField({ path, value, label, isRequired = false, max }: Omit<ValueProps<TextShape>, 'shape'> & { max: number }) {
  const { set } = useDesign();
  const lines = Array.isArray(value) ? value.map(textOf) : [];
  const count = max === Infinity ? undefined : designerTexts.lines(lines.filter(Boolean).length, max);
  return (
    <Labelled
      label={label} path={path} isRequired={isRequired} isWhole
      hint={[designerTexts.onePerLine, count].filter(Boolean).join(' ')}>
      <Textarea
        resize="vertical" rows={Math.min(12, Math.max(3, lines.length + 1))} dir="auto"
        value={lines.join('\n')}
        onChange={(_, data) => set(path, data.value === '' ? [] : data.value.split('\n'))} />
    </Labelled>
  );
}

export function NumberField({ shape, path, value, label, isRequired = false }: ValueProps<NumberShape>) {
  const { set } = useDesign();
  const { min, max, whole } = shape;
  const number = typeof value === 'number' ? value : Number.NaN;
  const isWrong = value !== undefined && !(number >= min && number <= max);
  const range = Number.isFinite(max) ? designerTexts.range(min, max) : undefined;
  return (
    <Labelled
      label={label} path={path} isRequired={isRequired} hint={range}
      problem={isWrong ? (range ?? designerTexts.problems.form) : null}>
      <Input
        type="number" step={whole ? 1 : 'any'} value={textOf(value)}
        onChange={(_, data) => set(path, data.value === '' ? (isRequired ? 0 : undefined) : Number(data.value))} />
    </Labelled>
  );
}

export function SwitchField({ path, value, label, usual = false }: Omit<ValueProps<never>, 'shape'> & { usual?: boolean }) {
  const { set } = useDesign();
  const isOn = typeof value === 'boolean' ? value : usual;
  return (
    <Labelled label="" path={path}>
      <Switch label={label} checked={isOn} onChange={(_, { checked }) => set(path, checked === usual ? undefined : checked)} />
    </Labelled>
  );
}
