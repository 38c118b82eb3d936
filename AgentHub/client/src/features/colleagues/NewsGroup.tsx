import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { navigate } from '../../routing/location';
import { texts } from '../../texts';
import { isolated } from '../../texts/names';
import { news } from './api';
import styles from './Colleagues.module.css';
import type { NewsOfKind } from './newsGroups';
import { useNewsAct } from './queries';
import { colleagueTexts } from './texts';
import type { News } from './types';

/** News of one kind: one by itself, several as one line that opens. */
export function NewsGroup({ group: { kind, all } }: { group: NewsOfKind }) {
  const [open, setOpen] = useState(false);
  const [first] = all;
  if (first && all.length === 1) return <NewsLine news={first} />;
  return (
    <>
      <MessageBar intent={intentOf(kind)}>
        <MessageBarBody>{colleagueTexts.news.many[kind](all.length)}</MessageBarBody>
        <MessageBarActions>
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? colleagueTexts.news.showFewer : colleagueTexts.news.showAll}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {open && <div className={styles.rest}>{all.map(one => <NewsLine key={one.id} news={one} />)}</div>}
    </>
  );
}

function NewsLine({ news: one }: { news: News }) {
  const read = useNewsAct(news.read);
  const see = () => {
    read.mutate(one.id);
    navigate(`transcripts/${encodeURIComponent(one.conversationId)}`);
  };
  return (
    <MessageBar intent={intentOf(one.kind)}>
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

const intentOf = (kind: News['kind']) => (kind === 'controlExpired' || kind === 'controlReleased' ? 'warning' : 'info');

export function newsWords({ kind, userName, byName, reason }: News): string {
  return colleagueTexts.news[kind](isolated(userName || texts.unnamedUser), isolated(byName || texts.somebody), reason ?? '');
}
