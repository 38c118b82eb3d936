import { Field, Input } from '@fluentui/react-components';
import { formatLocale } from '../../texts';
import styles from './ChatPage.module.css';
import { defaultAccent, isColour, shadesOf } from './contrast';
import { chatPageTexts as texts } from './texts';

interface ColourFieldProps {
  label: string;
  value: string | null;
  /** Words are written in it, so that it has to stand out from the page. */
  isForWords?: boolean;
  change: (colour: string | null) => void;
}

/** A colour to choose or to write, and whether it can be read. */
export function ColourField({ label, value, isForWords = false, change }: ColourFieldProps) {
  const isGood = value === null || isColour(value);
  return (
    <Field
      label={label}
      hint={value && isGood && isForWords ? <Contrast colour={value} /> : texts.colorHint}
      validationMessage={isGood ? undefined : texts.badColor}>
      <Input
        value={value ?? ''}
        maxLength={7}
        spellCheck={false}
        onChange={(_, data) => change(data.value || null)}
        contentAfter={
          <input
            type="color"
            className={styles.swatch}
            aria-label={label}
            value={value && isGood ? value : defaultAccent}
            onChange={event => change(event.target.value)}
          />
        }
      />
    </Field>
  );
}

const ratio = new Intl.NumberFormat(formatLocale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function Contrast({ colour }: { colour: string }) {
  const shades = shadesOf(colour);
  if (shades.length === 0) return texts.readable;
  return shades.map(({ on, contrast, shade }) => (
    <span key={on} className={styles.shade}>{texts.shaded[on](ratio.format(contrast), shade)}</span>
  ));
}
