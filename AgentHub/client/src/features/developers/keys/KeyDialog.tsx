import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyScope } from '../../../api/wire';
import { FormDialog } from '../../../components/FormDialog';
import { Trouble } from '../../../components/Trouble';
import styles from '../Developers.module.css';
import { ShownOnce } from '../ShownOnce';
import { useChange } from '../useChange';
import { endOf, keys, scopes } from './api';
import { keyTexts } from './texts';

/** Asks for whom and for what; then shows the secret, this once. */
export function KeyDialog({ close }: { close: () => void }) {
  const [name, setName] = useState('');
  const [scope, setScope] = useState<KeyScope>('read');
  const [lastDay, setLastDay] = useState('');
  const make = useChange(keys.make);
  if (make.data)
    return (
      <ShownOnce title={keyTexts.madeTitle} words={keyTexts.madeWords(name)} label={keyTexts.secret} secret={make.data.secret}
        done={keyTexts.done} close={close} />
    );
  return (
    <FormDialog
      title={keyTexts.add}
      action={keyTexts.make}
      mustWait={make.isPending || name.trim() === ''}
      submit={() => make.mutate({ name, scope, expiresAt: endOf(lastDay) })}
      close={close}>
      <Trouble error={make.error} />
      <Field label={keyTexts.name} hint={keyTexts.nameHint} required>
        <Input autoFocus maxLength={100} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={keyTexts.scope}>
        <RadioGroup value={scope} onChange={(_, { value }) => setScope(value as KeyScope)}>
          {scopes.map(one => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  {keyTexts.scopes[one]}
                  <br />
                  <span className={styles.quiet}>{keyTexts.scopeHints[one]}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={keyTexts.lastDay} hint={keyTexts.lastDayHint}>
        <Input type="date" value={lastDay} onChange={(_, { value }) => setLastDay(value)} />
      </Field>
    </FormDialog>
  );
}
