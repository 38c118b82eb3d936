import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { isolated } from '../../texts/names';
import { useMe, useWorkspace } from '../../workspace/useWorkspace';
import { news, transfers } from './api';
import styles from './Colleagues.module.css';
import { NewsGroup } from './NewsGroup';
import { newsGroups } from './newsGroups';
import { useNews, useNewsAct } from './queries';
import { colleagueTexts } from './texts';
import type { News, Transfer } from './types';

/** At the top of every screen: offers to decide on, and what happened while one was not looking. */
export function NewsBar() {
  const me = useMe();
  const { data } = useNews();
  const [open, setOpen] = useState(false);
  const offers = data?.transfers.filter(({ to }) => to.id === me.id) ?? [];
  const shown = open ? offers : offers.slice(0, fewOffers);
  const unread = data?.news ?? [];
  return (
    <section aria-label={colleagueTexts.news.label} aria-live="polite" className={styles.news}>
      <div className={styles.rest}>{shown.map(offer => <Offer key={offer.conversationId} offer={offer} />)}</div>
      {shown.length < offers.length && (
        <Button size="small" onClick={() => setOpen(true)}>{colleagueTexts.offer.more(offers.length - shown.length)}</Button>
      )}
      {newsGroups(unread).map(group => <NewsGroup key={group.kind} group={group} />)}
      {unread.length > 1 && <AllNews newest={unread.at(-1)!} older={(data?.count ?? 0) - unread.length} />}
    </section>
  );
}

const fewOffers = 3;

function AllNews({ newest, older }: { newest: News; older: number }) {
  const readAll = useNewsAct(news.readUpTo);
  return (
    <div className={styles.all}>
      {older > 0 && <span>{colleagueTexts.news.older(older)}</span>}
      <Button size="small" onClick={() => readAll.mutate(newest.id)}>{colleagueTexts.news.dismissAll}</Button>
    </div>
  );
}

function Offer({ offer: { conversationId, from, userName, note } }: { offer: Transfer }) {
  const { dock } = useWorkspace();
  const accept = useNewsAct(transfers.accept, id => dock.open(id));
  const decline = useNewsAct(transfers.decline);
  return (
    <MessageBar intent="warning">
      <MessageBarBody>
        <strong>{colleagueTexts.offer.offered(isolated(from.name), isolated(userName || texts.unnamedUser))}</strong>{' '}
        <span dir="auto">{note}</span>
        <Trouble error={accept.error ?? decline.error} />
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" disabledFocusable={accept.isPending} onClick={() => accept.mutate(conversationId)}>
          {colleagueTexts.offer.accept}
        </Button>
        <Button disabledFocusable={decline.isPending} onClick={() => decline.mutate(conversationId)}>{colleagueTexts.offer.decline}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
