import {
  Avatar, Badge, Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToggleButton,
} from '@fluentui/react-components';
import { PanelRightFilled, PanelRightRegular, SearchRegular, SignOutRegular } from '@fluentui/react-icons';
import { useContext } from 'react';
import { Commands } from '../commands/useCommand';
import { conversationTexts } from '../conversations/texts';
import { AwayItem } from '../features/colleagues/AwayItem';
import { panelTexts } from '../features/panel/texts';
import { texts } from '../texts';
import { worksLive } from '../workspace/may';
import { totalUnread } from '../workspace/Unread';
import { useSignOut } from '../workspace/useSignOut';
import { useDock, useMe, useUnread, useWorkspace } from '../workspace/useWorkspace';
import { SupportBadge } from './SupportBadge';
import { shellTexts } from './texts';
import styles from './TopBar.module.css';

export function TopBar({ hasPanel }: { hasPanel: boolean }) {
  const book = useContext(Commands);
  return (
    <header className={styles.bar}>
      <img src="/hub/favicon.svg" alt="" width="26" height="26" />
      <span className={styles.product}>{texts.productName}</span>
      <SupportBadge />
      <span className={styles.space} />
      <Button appearance="subtle" icon={<SearchRegular />} aria-label={shellTexts.header.commands}
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
  const label = shown ? panelTexts.hide : panelTexts.show;
  return (
    <span className={styles.toggle}>
      <ToggleButton appearance="subtle" checked={shown} icon={shown ? <PanelRightFilled /> : <PanelRightRegular />}
        aria-label={unread > 0 ? `${panelTexts.name}, ${conversationTexts.unread(unread)}` : panelTexts.name} title={label}
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
        <Button
          appearance="subtle"
          shape="circular"
          aria-label={shellTexts.header.account(me.name, initialsOf(me.name))}
          icon={
            <Avatar
              name={me.name}
              initials={initialsOf(me.name)}
              size={28}
              color="brand"
              aria-hidden
              {...(worksLive(me) ? { badge: { status: me.away ? 'away' : 'available' } } : {})}
            />
          }
        />
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.who}>
          <strong>{me.name}</strong>
          <span>{me.email}</span>
          <span>{texts.roles[me.role]}</span>
        </div>
        <MenuList>
          {worksLive(me) && <AwayItem away={me.away ?? false} />}
          <MenuItem icon={<SignOutRegular />} onClick={signOut}>
            {texts.signOut}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Of the first and the last name; they are on the button, so its name has them, too. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(word => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map(word => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase();
}
