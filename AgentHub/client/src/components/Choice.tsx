import { Field, Select } from '@fluentui/react-components';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

/** One of a few values that narrow a list down. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label} size="small">
      <Select size="small" value={value} onChange={(_, chosen) => onChange(chosen.value)}>
        {options.map(([id, words]) => <option key={id} value={id}>{words}</option>)}
      </Select>
    </Field>
  );
}
