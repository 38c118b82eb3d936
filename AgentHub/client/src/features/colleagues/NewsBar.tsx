import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Trouble } from '../../components/Trouble';
import { navigate } from '../../routing/location';
import { texts } from '../../texts';
import { useMe, useWorkspace } from '../../workspace/useWorkspace';
import { news, transfers } from './api';
import styles from './Colleagues.module.css';
import { useNews, useNewsAct } from './queries';
import { colleagueTexts } from './texts';
import type { News, Transfer } from './types';

/** At the top of every screen: offers to decide on, and what happened while one was not looking. */
export function NewsBar() {
  const me = useMe();
  const { data } = useNews();
  const offers = data?.transfers.filter(({ to }) => to.id === me.id) ?? [];
  const unread = data?.news ?? [];
  return (
    <section aria-label={colleagueTexts.news.label} aria-live="polite" className={styles.news}>
      {offers.map(offer => <Offer key={offer.conversationId} offer={offer} />)}
      {unread.map(one => <NewsLine key={one.id} news={one} />)}
    </section>
  );
}

function Offer({ offer: { conversationId, from, userName, note } }: { offer: Transfer }) {
  const { dock } = useWorkspace();
  const accept = useNewsAct(transfers.accept, id => dock.open(id));
  const decline = useNewsAct(transfers.decline);
  return (
    <MessageBar intent="warning">
      <MessageBarBody>
        <strong>{colleagueTexts.offer.offered(from.name, userName || texts.unnamedUser)}</strong> <span dir="auto">{note}</span>
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

function NewsLine({ news: one }: { news: News }) {
  const read = useNewsAct(news.read);
  const see = () => {
    read.mutate(one.id);
    navigate(`transcripts/${encodeURIComponent(one.conversationId)}`);
  };
  const lost = one.kind === 'controlExpired' || one.kind === 'controlReleased';
  return (
    <MessageBar intent={lost ? 'warning' : 'info'}>
      <MessageBarBody>
        <span dir="auto">{newsWords(one)}</span>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={colleagueTexts.news.dismiss}
            onClick={() => read.mutate(one.id)}
          />
        }>
        <Button onClick={see}>{colleagueTexts.news.see}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

export function newsWords({ kind, userName, byName, reason }: News): string {
  return colleagueTexts.news[kind](userName || texts.unnamedUser, byName || texts.somebody, reason ?? '');
}
