import { Button } from '@fluentui/react-components';
import { ChatMultipleRegular, PanelRightContractRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { isField } from '../../commands/fields';
import { EmptyState } from '../../components/EmptyState';
import { panelCovers } from '../../workspace/narrow';
import { useDock, useWorkspace } from '../../workspace/useWorkspace';
import styles from './Panel.module.css';
import { NextUnread } from './NextUnread';
import { PanelConversation } from './PanelConversation';
import { PanelEdge } from './PanelEdge';
import { PanelTabs } from './PanelTabs';
import { panelTexts } from './texts';
import { useMiddleFollows } from './useMiddleFollows';
import { widthOf } from './width';

/** The live conversations, at the right of every screen. */
export function DockPanel() {
  const { dock } = useWorkspace();
  const { open, active, width } = useDock();
  useMiddleFollows(active);
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && panelCovers() && !isField(event.target)) dock.hide();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, from whatever in it has the focus
    <aside
      className={styles.panel}
      aria-label={panelTexts.title}
      onKeyDown={pressed}
      style={width === null ? undefined : { inlineSize: widthOf(width, innerWidth) }}>
      <PanelEdge />
      <header className={styles.top}>
        <h2 className={styles.title}>{panelTexts.title}</h2>
        <NextUnread />
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
