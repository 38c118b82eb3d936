import { Field, Spinner, Textarea } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../api/queries';
import { FormDialog } from '../components/FormDialog';
import { Trouble } from '../components/Trouble';
import { t } from '../texts';
import { people } from './api';
import styles from './People.module.css';
import { peopleTexts as w } from './texts';
import type { Kept, PersonKey } from './wire';

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
  const kept = useQuery({ queryKey: ['kept', channelId, userId], queryFn: () => people.kept({ channelId, userId }), staleTime: 0, gcTime: 0 });
  const act = useAct(people.delete, () => {
    void queries.invalidateQueries({ queryKey: ['people'] });
    done?.();
    close();
  });
  const submit = () => act.mutate({ channelId, userId, reason });
  return (
    <FormDialog title={w.title(name)} action={w.submit} isDanger mustWait={!kept.data || reason.trim() === '' || act.isPending} submit={submit} close={close}>
      {kept.isPending && <Spinner label={t.loading} />}
      <Trouble error={kept.error ?? act.error} />
      {kept.data && <GoesAndStays kept={kept.data} />}
      <Field label={w.reason} required>
        <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </FormDialog>
  );
}

function GoesAndStays({ kept: { conversations, lines, requests, files, holder } }: { kept: Kept }) {
  return (
    <div className={styles.kept}>
      <h3>{w.goes}</h3>
      <ul>
        <li>{w.conversationsOf(conversations, w.lines(lines))}</li>
        {requests > 0 && <li>{w.requests(requests)}</li>}
        {files > 0 && <li>{w.files(files)}</li>}
        <li>{w.memory}</li>
        {holder && <li>{w.holder(holder)}</li>}
      </ul>
      <h3>{w.stays}</h3>
      <ul>
        <li>{w.tombstone}</li>
        <li>{w.audit}</li>
        <li>{w.elsewhere}</li>
      </ul>
    </div>
  );
}
