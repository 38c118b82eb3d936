import { Button } from '@fluentui/react-components';
import { ChatMultipleRegular, PanelRightContractRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { panelCovers } from '../../workspace/narrow';
import { useDock, useWorkspace } from '../../workspace/useWorkspace';
import styles from './Panel.module.css';
import { PanelConversation } from './PanelConversation';
import { PanelTabs } from './PanelTabs';
import { panelTexts } from './texts';

/** The live conversations, at the right of every screen. */
export function DockPanel() {
  const { dock } = useWorkspace();
  const { open, active } = useDock();
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && panelCovers()) dock.hide();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, from whatever in it has the focus
    <aside className={styles.panel} aria-label={panelTexts.title} onKeyDown={pressed}>
      <header className={styles.top}>
        <h2 className={styles.title}>{panelTexts.title}</h2>
        <Button appearance="subtle" size="small" icon={<PanelRightContractRegular />} aria-label={panelTexts.hide} title={panelTexts.hide}
          onClick={() => dock.hide()} />
      </header>
      {open.length > 0 && active !== null ? (
        <>
          <PanelTabs open={open} active={active} />
          <PanelConversation key={active} id={active} />
        </>
      ) : (
        <EmptyState icon={<ChatMultipleRegular />} title={panelTexts.empty}>{panelTexts.emptyHint}</EmptyState>
      )}
    </aside>
  );
}
