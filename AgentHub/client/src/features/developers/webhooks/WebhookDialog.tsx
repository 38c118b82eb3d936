import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { WebhookView } from '../../../api/wire';
import { FormDialog } from '../../../components/FormDialog';
import { Trouble } from '../../../components/Trouble';
import { ShownOnce } from '../ShownOnce';
import { useChange } from '../useChange';
import { eventKinds, webhooks } from './api';
import { webhookTexts } from './texts';
import own from './Webhooks.module.css';

/** Asks where to and what; of a new webhook it then shows the secret, this once. */
export function WebhookDialog({ was, close }: { was: WebhookView | null; close: () => void }) {
  const [url, setUrl] = useState(was?.url ?? 'https://');
  const [events, setEvents] = useState<readonly string[]>(was?.events ?? ['request.made', 'request.closed']);
  const make = useChange(webhooks.make);
  const change = useChange(webhooks.change);
  if (make.data)
    return (
      <ShownOnce title={webhookTexts.madeTitle} words={webhookTexts.madeWords} label={webhookTexts.secret} secret={make.data.secret}
        done={webhookTexts.done} close={close} />
    );
  const submit = () => (was ? change.mutate({ id: was.id, url, events }, { onSuccess: close }) : make.mutate({ url, events }));
  return (
    <FormDialog
      title={was ? webhookTexts.titleChange : webhookTexts.titleNew}
      action={webhookTexts.save}
      mustWait={make.isPending || change.isPending || events.length === 0}
      submit={submit}
      close={close}>
      <Trouble error={make.error ?? change.error} />
      <Field label={webhookTexts.address} hint={webhookTexts.addressHint} required>
        <Input type="url" autoFocus maxLength={2000} value={url} onChange={(_, { value }) => setUrl(value)} />
      </Field>
      <fieldset className={own.kinds}>
        <legend>{webhookTexts.kinds}</legend>
        {eventKinds.map(kind => (
          <Checkbox
            key={kind}
            label={webhookTexts.events[kind]}
            checked={events.includes(kind)}
            onChange={(_, { checked }) => setEvents(checked ? [...events, kind] : events.filter(one => one !== kind))}
          />
        ))}
      </fieldset>
    </FormDialog>
  );
}
