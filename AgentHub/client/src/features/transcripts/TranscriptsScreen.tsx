import { DocumentTextRegular } from '@fluentui/react-icons';
import type { Conversation } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { ListDetail } from '../../components/ListDetail';
import { useSettled } from '../../components/useSettled';
import { ConversationList } from '../../conversations/ConversationList';
import type { Params } from '../../routing/matchPath';
import { useRemembered } from '../../workspace/useRemembered';
import { ConversationDetail } from '../reading/ConversationDetail';
import { ExportMany } from './ExportMany';
import { transcriptTexts } from './texts';
import { noFilter, questionOf } from './transcriptFilter';
import { TranscriptTools } from './TranscriptTools';

const pathOf = (id: string) => `transcripts/${encodeURIComponent(id)}`;
const latestFirst = (a: Conversation, b: Conversation) => Date.parse(b.lastAt) - Date.parse(a.lastAt);

export default function TranscriptsScreen({ params: { id } }: { params: Params }) {
  const [filter, setFilter] = useRemembered('transcripts.filter', noFilter);
  const question = questionOf(useSettled(filter));
  return (
    <ListDetail
      title={transcriptTexts.title}
      home="transcripts"
      tools={
        <>
          <TranscriptTools filter={filter} onChange={setFilter} />
          <ExportMany />
        </>
      }
      list={
        <ConversationList
          address={`transcripts?${question}`}
          compare={latestFirst}
          chosen={id}
          pathOf={pathOf}
          empty={<Nothing isNarrowed={question !== ''} />}
        />
      }
      detail={id ? <ConversationDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<DocumentTextRegular />} title={transcriptTexts.pick} />}
    />
  );
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) return <EmptyState icon={<DocumentTextRegular />} title={transcriptTexts.nothingFound} />;
  return <EmptyState icon={<DocumentTextRegular />} title={transcriptTexts.empty}>{transcriptTexts.emptyHint}</EmptyState>;
}
