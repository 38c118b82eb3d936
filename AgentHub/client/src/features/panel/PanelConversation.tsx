import { Button, Spinner } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { Refusal } from '../../api/http';
import { useConversation } from '../../api/queries';
import type { Conversation } from '../../api/types';
import { useCommand } from '../../commands/useCommand';
import { Presence } from '../../components/Presence';
import { Trouble } from '../../components/Trouble';
import { useKeptFocus } from '../../components/useKeptFocus';
import { Identity } from '../../conversations/Identity';
import { TakeControl } from '../../conversations/TakeControl';
import { conversationTexts } from '../../conversations/texts';
import { Thread } from '../../conversations/thread/Thread';
import { Link } from '../../routing/Link';
import { navigate } from '../../routing/location';
import { texts } from '../../texts';
import { nameOf } from '../../texts/names';
import { panelCovers } from '../../workspace/narrow';
import { useMe, useWorkspace } from '../../workspace/useWorkspace';
import { ReleaseButton } from '../closing/ReleaseButton';
import { NoteBox } from '../colleagues/NoteBox';
import { TransferControl } from '../colleagues/TransferControl';
import { DropPlace } from '../files/DropPlace';
import { Composer } from './Composer';
import styles from './Panel.module.css';
import { panelTexts } from './texts';

export function PanelConversation({ id }: { id: string }) {
  const conversation = useConversation(id);
  const { dock } = useWorkspace();
  const gone = conversation.error instanceof Refusal && conversation.error.status === 404;
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  return (
    <div ref={place} className={styles.conversation} role="tabpanel" id="panel-conversation" aria-labelledby={`tab-${id}`} tabIndex={-1}>
      {conversation.data && <Held conversation={conversation.data} />}
      {conversation.isPending && <Spinner label={texts.loading} />}
      {gone && (
        <div className={styles.gone}>
          <p>{conversationTexts.gone}</p>
          <Button onClick={() => dock.close(id)}>{texts.close}</Button>
        </div>
      )}
      {conversation.isError && !gone && <Trouble error={conversation.error} again={() => void conversation.refetch()} />}
    </div>
  );
}

function Held({ conversation }: { conversation: Conversation }) {
  const me = useMe();
  const mine = conversation.control.holder?.id === me.id;
  const name = nameOf(conversation.user, texts.unnamedUser);
  return (
    <DropPlace conversationId={conversation.id} mine={mine}>
      <Head conversation={conversation} name={name} mine={mine} />
      <Thread conversationId={conversation.id} userName={name} announces explains />
      <footer className={styles.foot}>
        {mine ? (
          <Composer conversation={conversation} name={name} />
        ) : (
          <TakeControl conversationId={conversation.id} control={conversation.control} user={conversation.user} compact />
        )}
        <div className={styles.actions}>
          <SeeRequest conversation={conversation} />
          {mine && <TransferControl conversationId={conversation.id} userName={name} />}
          <NoteBox conversationId={conversation.id} userName={name} />
          {mine && <ReleaseButton conversationId={conversation.id} />}
        </div>
      </footer>
    </DropPlace>
  );
}

function Head({ conversation: { id, user }, name, mine }: { conversation: Conversation; name: string; mine: boolean }) {
  const { dock } = useWorkspace();
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <strong dir="auto">{name}</strong>
        <Presence user={user} />
        <Identity user={user} />
      </div>
      {!mine && (
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={panelTexts.closeTab(name)}
          title={panelTexts.closeTab(name)}
          onClick={() => dock.close(id)}
        />
      )}
    </header>
  );
}

function SeeRequest({ conversation: { request } }: { conversation: Conversation }) {
  const { dock } = useWorkspace();
  const path = `requests/${encodeURIComponent(request?.id ?? '')}`;
  const uncover = () => panelCovers() && dock.hide();
  const see = () => {
    uncover();
    navigate(path);
  };
  useCommand({ id: 'see-request', label: texts.commands.seeRequest, run: see }, request !== null);
  if (!request) return <span className={styles.quiet}>{panelTexts.noRequest}</span>;
  return <Link to={path} className={styles.link} onClick={uncover}>{conversationTexts.seeRequest}</Link>;
}
