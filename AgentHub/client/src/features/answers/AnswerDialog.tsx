import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { Refusal } from '../../api/http';
import { FormDialog } from '../../components/FormDialog';
import { Trouble } from '../../components/Trouble';
import { type CannedAnswer, variables } from './answers';
import { answers } from './api';
import { useAnswerChange } from './queries';
import { answerTexts } from './texts';
import { Translations } from './Translations';

export function AnswerDialog({ was, close }: { was: CannedAnswer | null; close: () => void }) {
  const [shortcut, setShortcut] = useState(was?.shortcut ?? '');
  const [text, setText] = useState(was?.text ?? '');
  const [translations, setTranslations] = useState<Record<string, string>>(was?.translations ?? {});
  const save = useAnswerChange(answers.save);
  const code = save.error instanceof Refusal ? save.error.code : undefined;
  const wrongShortcut = code === 'shortcut-taken' ? answerTexts.taken : code === 'bad-shortcut' ? answerTexts.badShortcut : undefined;
  const wrongText = code === 'unknown-variable' ? answerTexts.unknown : undefined;
  const submit = () => save.mutate({ id: was?.id ?? null, shortcut, text, translations: written(translations) }, { onSuccess: close });
  return (
    <FormDialog
      title={was ? answerTexts.titleChange : answerTexts.titleNew}
      action={answerTexts.save}
      mustWait={save.isPending}
      submit={submit}
      edited={save.reset}
      close={close}>
      {!wrongShortcut && !wrongText && <Trouble error={save.error} />}
      <Field label={answerTexts.shortcut} hint={answerTexts.shortcutHint} required {...wrong(wrongShortcut)}>
        <Input
          contentBefore="/"
          autoFocus
          maxLength={40}
          value={shortcut}
          onChange={(_, { value }) => setShortcut(value.toLocaleLowerCase().replaceAll(' ', '-'))}
        />
      </Field>
      <Field
        label={answerTexts.text}
        required
        hint={
          <>
            {answerTexts.textHint}{' '}
            {variables.map(name => (
              <code key={name}>{`{{${name}}} `}</code>
            ))}
          </>
        }
        {...wrong(wrongText)}>
        <Textarea rows={5} maxLength={4000} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Translations texts={translations} change={setTranslations} />
    </FormDialog>
  );
}

/** What was left empty is no translation. */
function written(translations: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(translations).filter(([, text]) => text.trim() !== ''));
}

function wrong(message: string | undefined) {
  return message ? { validationState: 'error' as const, validationMessage: message } : {};
}
