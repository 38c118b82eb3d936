import { Button, Field, Input } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Done } from '../../../components/Done';
import { FormDialog } from '../../../components/FormDialog';
import { Trouble } from '../../../components/Trouble';
import { tryOuts } from './api';
import type { Script, Tried } from './script';
import { tryOutTexts } from './texts';

interface KeepTestProps {
  id: string;
  script: Script;
  tried: Tried | undefined;
  disabled: boolean;
}

/** Keeps what was tried as a test that expects what the bot did. */
export function KeepTest({ id, script, tried, disabled }: KeepTestProps) {
  const queries = useQueryClient();
  const [name, setName] = useState<string | null>(null);
  const keeping = useMutation({
    mutationFn: () => (tried && name ? tryOuts.keep(id, name.trim(), script, tried) : Promise.resolve()),
    onSuccess: async () => {
      setName(null);
      await Promise.all(['story-tests', 'stories'].map(key => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  return (
    <>
      <Button size="small" disabledFocusable={disabled || !tried} onClick={() => setName('')}>{tryOutTexts.keep}</Button>
      {keeping.isSuccess && <Done>{tryOutTexts.kept}</Done>}
      {name !== null && (
        <FormDialog
          title={tryOutTexts.keep}
          action={tryOutTexts.keep}
          mustWait={name.trim() === '' || keeping.isPending}
          submit={() => keeping.mutate()}
          edited={keeping.reset}
          close={() => setName(null)}>
          <Field label={tryOutTexts.keepName} required>
            <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
          </Field>
          <Trouble error={keeping.error} />
        </FormDialog>
      )}
    </>
  );
}
