import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Textarea,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../api/http';
import { Trouble } from '../components/Trouble';
import { t } from '../texts';
import { type CannedAnswer, variables } from './answers';
import styles from './Answers.module.css';
import { answers } from './api';
import { useAnswerChange } from './queries';
import { answerTexts as w } from './texts';

export function AnswerDialog({ was, close }: { was: CannedAnswer | null; close: () => void }) {
  const [shortcut, setShortcut] = useState(was?.shortcut ?? '');
  const [text, setText] = useState(was?.text ?? '');
  const save = useAnswerChange(answers.save);
  const code = save.error instanceof Refusal ? save.error.code : undefined;
  const wrongShortcut = code === 'shortcut-taken' ? w.taken : code === 'bad-shortcut' ? w.badShortcut : undefined;
  const wrongText = code === 'unknown-variable' ? w.unknown : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ id: was?.id ?? null, shortcut, text }, { onSuccess: close });
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{was ? w.titleChange : w.titleNew}</DialogTitle>
            <DialogContent className={styles.form}>
              {!wrongShortcut && !wrongText && <Trouble error={save.error} />}
              <Field label={w.shortcut} hint={w.shortcutHint} required {...wrong(wrongShortcut)}>
                <Input contentBefore="/" autoFocus maxLength={40} value={shortcut} onChange={(_, { value }) => setShortcut(value.toLocaleLowerCase().replaceAll(' ', '-'))} />
              </Field>
              <Field label={w.text} required hint={<>{w.textHint} {variables.map(name => <code key={name}>{`{{${name}}} `}</code>)}</>} {...wrong(wrongText)}>
                <Textarea rows={5} maxLength={4000} value={text} onChange={(_, { value }) => setText(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>{w.save}</Button>
              <Button onClick={close}>{t.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function wrong(message: string | undefined) {
  return message ? { validationState: 'error' as const, validationMessage: message } : {};
}
