import { DocumentTextRegular } from '@fluentui/react-icons';
import type { Conversation } from '../../api/wire';
import { ConversationDetail } from '../../components/ConversationDetail';
import { EmptyState } from '../../components/EmptyState';
import { Finder } from '../../components/Finder';
import { ListDetail } from '../../components/ListDetail';
import { useRemembered } from '../../components/useRemembered';
import { useSettled } from '../../components/useSettled';
import { ConversationList } from '../../lists/ConversationList';
import type { Params } from '../../models/routing';
import { t } from '../../texts';
import { ExportMany } from './ExportMany';

const pathOf = (id: string) => `transcripts/${encodeURIComponent(id)}`;
const latestFirst = (a: Conversation, b: Conversation) => Date.parse(b.lastAt) - Date.parse(a.lastAt);

export default function TranscriptsScreen({ params: { id } }: { params: Params }) {
  const [words, setWords] = useRemembered('transcripts.find', '');
  const find = useSettled(words).trim();
  return (
    <ListDetail
      title={t.transcripts.title}
      home="transcripts"
      tools={<><Finder label={t.transcripts.find} words={words} onChange={setWords} /><ExportMany /></>}
      list={
        <ConversationList address={`transcripts?find=${encodeURIComponent(find)}`} compare={latestFirst} chosen={id} pathOf={pathOf} empty={<Nothing find={find} />} />
      }
      detail={id ? <ConversationDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<DocumentTextRegular />} title={t.transcripts.pick} />}
    />
  );
}

function Nothing({ find }: { find: string }) {
  if (find) return <EmptyState icon={<DocumentTextRegular />} title={t.transcripts.nothingFound} />;
  return <EmptyState icon={<DocumentTextRegular />} title={t.transcripts.empty}>{t.transcripts.emptyHint}</EmptyState>;
}
