import { Field, Spinner, Textarea } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { FormDialog } from '../../components/FormDialog';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { people } from './api';
import styles from './People.module.css';
import { peopleTexts } from './texts';
import type { Kept, PersonKey } from './types';

interface DeletePersonDialogProps {
  person: PersonKey;
  name: string;
  close: () => void;
  done?: () => void;
}

/** Says what goes and what stays, and asks why. */
export function DeletePersonDialog({ person: { channelId, userId }, name, close, done }: DeletePersonDialogProps) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const kept = useQuery({
    queryKey: ['kept', channelId, userId],
    queryFn: () => people.kept({ channelId, userId }),
    staleTime: 0,
    gcTime: 0,
  });
  const act = useAct(people.delete, () => {
    void queries.invalidateQueries({ queryKey: ['people'] });
    done?.();
    close();
  });
  const submit = () => act.mutate({ channelId, userId, reason });
  return (
    <FormDialog
      title={peopleTexts.title(name)}
      action={peopleTexts.submit}
      isDanger
      mustWait={!kept.data || reason.trim() === '' || act.isPending}
      submit={submit}
      edited={act.reset}
      close={close}>
      {kept.isPending && <Spinner label={texts.loading} />}
      <Trouble error={kept.error ?? act.error} />
      {kept.data && <GoesAndStays kept={kept.data} />}
      <Field label={peopleTexts.reason} required>
        <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}

function GoesAndStays({ kept: { conversations, lines, requests, files, holder } }: { kept: Kept }) {
  return (
    <div className={styles.kept}>
      <h3>{peopleTexts.goes}</h3>
      <ul>
        <li>{peopleTexts.conversationsOf(conversations, peopleTexts.lines(lines))}</li>
        {requests > 0 && <li>{peopleTexts.requests(requests)}</li>}
        {files > 0 && <li>{peopleTexts.files(files)}</li>}
        <li>{peopleTexts.memory}</li>
        {holder && <li>{peopleTexts.holder(holder)}</li>}
      </ul>
      <h3>{peopleTexts.stays}</h3>
      <ul>
        <li>{peopleTexts.tombstone}</li>
        <li>{peopleTexts.audit}</li>
        <li>{peopleTexts.elsewhere}</li>
      </ul>
    </div>
  );
}
