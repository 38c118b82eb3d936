import { Field, Input, Select } from '@fluentui/react-components';
import { TimeZonePicker } from '../support/TimeZonePicker';
import styles from './Figures.module.css';
import { type Days, type Preset, presets, type Question } from './period';
import { figureTexts } from './texts';

interface PeriodPickerProps {
  question: Question;
  days: Days;
  zone: string;
  ask: (question: Question) => void;
}

export function PeriodPicker({ question, days, zone, ask }: PeriodPickerProps) {
  // Days of one's own begin with those that are shown.
  const choose = (preset: Preset) => ask({ ...question, ...days, preset });
  return (
    <div className={styles.period}>
      <Field label={figureTexts.period}>
        <Select value={question.preset} onChange={(_, { value }) => choose(value as Preset)}>
          {presets.map(preset => <option key={preset} value={preset}>{figureTexts.presets[preset]}</option>)}
        </Select>
      </Field>
      {question.preset === 'days' && (
        <>
          <Field label={figureTexts.from}>
            <Input type="date" value={question.from} onChange={(_, { value }) => ask({ ...question, from: value })} />
          </Field>
          <Field label={figureTexts.to} {...(days.from <= days.to ? {} : { validationMessage: figureTexts.refuse })}>
            <Input type="date" value={question.to} onChange={(_, { value }) => ask({ ...question, to: value })} />
          </Field>
        </>
      )}
      <TimeZonePicker value={zone} change={chosen => ask({ ...question, zone: chosen })} />
    </div>
  );
}
