import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import settings from '../../components/Settings.module.css';
import type { ChatAppearance } from './api';
import { ColourField } from './ColourField';
import type { Change } from './draft';
import { LogoField } from './LogoField';
import { chatPageTexts as texts } from './texts';

export function BrandSection({ draft, change }: { draft: ChatAppearance; change: Change }) {
  return (
    <section className={settings.section} aria-labelledby="chat-brand">
      <h2 id="chat-brand">{texts.brand}</h2>
      <Field label={texts.name}>
        <Input dir="auto" maxLength={80} value={draft.name ?? ''} onChange={(_, { value }) => change({ name: value || null })} />
      </Field>
      <LogoField id={draft.logo} changed={logo => change({ logo })} />
      <ColourField label={texts.color} value={draft.color} isForWords change={color => change({ color })} />
      <ColourField label={texts.ownColor} value={draft.ownColor} change={ownColor => change({ ownColor })} />
      <Choice label={texts.theme} value={draft.theme} choices={texts.themes} choose={theme => change({ theme })} />
      <Choice label={texts.position} value={draft.position} choices={texts.positions} choose={position => change({ position })} />
      <Choice label={texts.icon} value={draft.icon} choices={texts.icons} choose={icon => change({ icon })} />
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  choices: Record<Value, string>;
  choose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, choices, choose }: ChoiceProps<Value>) {
  return (
    <Field label={label}>
      <RadioGroup value={value} onChange={(_, data) => choose(data.value as Value)}>
        {Object.entries<string>(choices).map(([each, words]) => <Radio key={each} value={each} label={words} />)}
      </RadioGroup>
    </Field>
  );
}
