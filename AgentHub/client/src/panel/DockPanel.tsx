import { Button } from '@fluentui/react-components';
import { ChatMultipleRegular, PanelRightContractRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { EmptyState } from '../components/EmptyState';
import { panelCovers } from '../shell/narrow';
import { useDock, useWorkspace } from '../shell/useWorkspace';
import { t } from '../texts';
import { PanelConversation } from './PanelConversation';
import { PanelTabs } from './PanelTabs';
import styles from './Panel.module.css';

/** The live conversations, at the right of every screen. */
export function DockPanel() {
  const { dock } = useWorkspace();
  const { open, active } = useDock();
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && panelCovers()) dock.hide();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, from whatever in it has the focus
    <aside className={styles.panel} aria-label={t.panel.title} onKeyDown={pressed}>
      <header className={styles.top}>
        <h2 className={styles.title}>{t.panel.title}</h2>
        <Button appearance="subtle" size="small" icon={<PanelRightContractRegular />} aria-label={t.header.hidePanel} title={t.header.hidePanel}
          onClick={() => dock.hide()} />
      </header>
      {open.length > 0 && active !== null ? (
        <>
          <PanelTabs open={open} active={active} />
          <PanelConversation key={active} id={active} />
        </>
      ) : (
        <EmptyState icon={<ChatMultipleRegular />} title={t.panel.empty}>{t.panel.emptyHint}</EmptyState>
      )}
    </aside>
  );
}
