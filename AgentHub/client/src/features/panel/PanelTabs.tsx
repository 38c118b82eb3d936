import { Badge } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useConversation } from '../../api/queries';
import { PresenceDot } from '../../components/Presence';
import { conversationTexts } from '../../conversations/texts';
import { texts } from '../../texts';
import { nameOf } from '../../texts/names';
import { useUnread, useWorkspace } from '../../workspace/useWorkspace';
import styles from './Panel.module.css';
import { panelTexts } from './texts';

export function PanelTabs({ open, active }: { open: readonly string[]; active: string }) {
  const { dock } = useWorkspace();
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    dock.front(open[(open.indexOf(active) + by + open.length) % open.length] ?? active);
    const tabs = event.currentTarget;
    requestAnimationFrame(() => tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tab in it holds the focus
    <div className={styles.tabs} role="tablist" aria-label={panelTexts.tabs} onKeyDown={walk}>
      {open.map(id => <PanelTab key={id} id={id} selected={id === active} />)}
    </div>
  );
}

function PanelTab({ id, selected }: { id: string; selected: boolean }) {
  const { dock } = useWorkspace();
  const { data } = useConversation(id);
  const unread = useUnread().get(id) ?? 0;
  const name = data ? nameOf(data.user, texts.unnamedUser) : texts.unnamedUser;
  const online = data?.user.online ?? false;
  const tab = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (selected) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);
  return (
    <button
      ref={tab}
      type="button"
      role="tab"
      id={`tab-${id}`}
      aria-selected={selected}
      aria-controls="panel-conversation"
      tabIndex={selected ? 0 : -1}
      className={styles.tab}
      title={name}
      onClick={() => dock.open(id)}>
      <PresenceDot online={online} />
      <span className={styles.tabName} dir="auto">
        {name}
      </span>
      <span className="visually-hidden">, {online ? texts.presence.online : texts.presence.offline}</span>
      {unread > 0 && (
        <Badge size="small" color="danger" aria-label={conversationTexts.unread(unread)} role="img">
          {unread > 99 ? '99+' : unread}
        </Badge>
      )}
    </button>
  );
}
