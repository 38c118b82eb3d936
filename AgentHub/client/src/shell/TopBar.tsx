import {
  Avatar, Badge, Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToggleButton,
} from '@fluentui/react-components';
import { PanelRightFilled, PanelRightRegular, SearchRegular, SignOutRegular } from '@fluentui/react-icons';
import { useContext } from 'react';
import { AwayItem } from '../colleagues/AwayItem';
import { Commands } from '../commands/useCommand';
import { worksLive } from '../models/takeControl';
import { totalUnread } from '../models/Unread';
import { t } from '../texts';
import { SupportBadge } from './SupportBadge';
import styles from './TopBar.module.css';
import { useSignOut } from './useSignOut';
import { useDock, useMe, useUnread, useWorkspace } from './useWorkspace';

export function TopBar({ hasPanel }: { hasPanel: boolean }) {
  const book = useContext(Commands);
  return (
    <header className={styles.bar}>
      <img src="/hub/favicon.svg" alt="" width="26" height="26" />
      <span className={styles.product}>{t.productName}</span>
      <SupportBadge />
      <span className={styles.space} />
      <Button appearance="subtle" icon={<SearchRegular />} aria-label={t.header.commands}
        onClick={() => book.all().find(({ id }) => id === 'palette')?.run()} />
      {hasPanel && <PanelToggle />}
      <Account />
    </header>
  );
}

function PanelToggle() {
  const { dock } = useWorkspace();
  const { shown } = useDock();
  const unread = totalUnread(useUnread());
  const label = shown ? t.header.hidePanel : t.header.showPanel;
  return (
    <span className={styles.toggle}>
      <ToggleButton appearance="subtle" checked={shown} icon={shown ? <PanelRightFilled /> : <PanelRightRegular />}
        aria-label={unread > 0 ? `${t.header.panel}, ${t.panel.unread(unread)}` : t.header.panel} title={label}
        onClick={() => (shown ? dock.hide() : dock.show())} />
      {unread > 0 && !shown && (
        <span aria-hidden className={styles.unread}><Badge size="small" color="danger">{unread}</Badge></span>
      )}
    </span>
  );
}

function Account() {
  const me = useMe();
  const signOut = useSignOut();
  return (
    <Menu>
      <MenuTrigger>
        <Button appearance="subtle" shape="circular" aria-label={t.header.account(me.name)}
          icon={<Avatar name={me.name} size={28} color="brand" aria-hidden {...(worksLive(me) ? { badge: { status: me.away ? 'away' : 'available' } } : {})} />} />
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.who}>
          <strong>{me.name}</strong>
          <span>{me.email}</span>
          <span>{t.roles[me.role]}</span>
        </div>
        <MenuList>
          {worksLive(me) && <AwayItem away={me.away ?? false} />}
          <MenuItem icon={<SignOutRegular />} onClick={signOut}>{t.header.signOut}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
