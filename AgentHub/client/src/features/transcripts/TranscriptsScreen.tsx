import { DocumentTextRegular } from '@fluentui/react-icons';
import type { Conversation } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Finder } from '../../components/Finder';
import { ListDetail } from '../../components/ListDetail';
import { useSettled } from '../../components/useSettled';
import { ConversationList } from '../../conversations/ConversationList';
import { conversationTexts } from '../../conversations/texts';
import type { Params } from '../../routing/matchPath';
import { useRemembered } from '../../workspace/useRemembered';
import { ConversationDetail } from '../reading/ConversationDetail';
import { ExportMany } from './ExportMany';
import { transcriptTexts } from './texts';

const pathOf = (id: string) => `transcripts/${encodeURIComponent(id)}`;
const latestFirst = (a: Conversation, b: Conversation) => Date.parse(b.lastAt) - Date.parse(a.lastAt);

export default function TranscriptsScreen({ params: { id } }: { params: Params }) {
  const [words, setWords] = useRemembered('transcripts.find', '');
  const find = useSettled(words).trim();
  return (
    <ListDetail
      title={transcriptTexts.title}
      home="transcripts"
      tools={
        <>
          <Finder label={transcriptTexts.find} words={words} onChange={setWords} />
          <ExportMany />
        </>
      }
      list={
        <ConversationList
          address={`transcripts?find=${encodeURIComponent(find)}`}
          compare={latestFirst}
          chosen={id}
          pathOf={pathOf}
          empty={<Nothing find={find} />}
        />
      }
      detail={id ? <ConversationDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<DocumentTextRegular />} title={transcriptTexts.pick} />}
    />
  );
}

function Nothing({ find }: { find: string }) {
  if (find) return <EmptyState icon={<DocumentTextRegular />} title={conversationTexts.nothingFound} />;
  return <EmptyState icon={<DocumentTextRegular />} title={transcriptTexts.empty}>{transcriptTexts.emptyHint}</EmptyState>;
}
