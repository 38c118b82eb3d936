import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Done } from '../../../components/Done';
import { FormDialog } from '../../../components/FormDialog';
import { Trouble } from '../../../components/Trouble';
import { history } from './api';
import { historyTexts } from './texts';

/** The way back to a revision: as drafts, or at once. */
export function Restore({ number }: { number: number }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [publish, setPublish] = useState(false);
  const restoring = useMutation({
    mutationFn: () => history.restore(number, publish),
    onSuccess: () => setAsking(false),
    onSettled: () => Promise.all(['stories', 'story', 'story-tests'].map(kind => queries.invalidateQueries({ queryKey: [kind] }))),
  });
  const { data } = restoring;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>{historyTexts.restore}</Button>
      {data && <Done>{data.number === null ? historyTexts.restored(data.drafts) : historyTexts.published(data.number)}</Done>}
      {asking && (
        <FormDialog
          title={historyTexts.restore}
          action={historyTexts.restore}
          mustWait={restoring.isPending}
          submit={() => restoring.mutate()}
          close={() => setAsking(false)}>
          <Field label={historyTexts.restoreHint}>
            <RadioGroup value={publish ? 'publish' : 'drafts'} onChange={(_, { value }) => setPublish(value === 'publish')}>
              <Radio value="drafts" label={historyTexts.asDrafts} />
              <Radio value="publish" label={historyTexts.atOnce} />
            </RadioGroup>
          </Field>
          <Trouble error={restoring.error} />
        </FormDialog>
      )}
    </>
  );
}
