import { Button, Spinner } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { useTranscripts } from '../../api/queries';
import { ConversationDetail } from '../../components/ConversationDetail';
import { ConversationRow } from '../../components/ConversationRow';
import { EmptyState } from '../../components/EmptyState';
import { ListDetail } from '../../components/ListDetail';
import { Trouble } from '../../components/Trouble';
import { useListKeys } from '../../components/useListKeys';
import type { Params } from '../../models/routing';
import { t } from '../../texts';

const pathOf = (id: string) => `transcripts/${encodeURIComponent(id)}`;

export default function TranscriptsScreen({ params: { id } }: { params: Params }) {
  return (
    <ListDetail
      title={t.transcripts.title}
      home="transcripts"
      list={<TranscriptList chosen={id} />}
      detail={id ? <ConversationDetail key={id} id={id} /> : null}
      hint={<EmptyState icon={<DocumentTextRegular />} title={t.transcripts.pick} />}
    />
  );
}

function TranscriptList({ chosen }: { chosen: string | undefined }) {
  const { data, isPending, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useTranscripts();
  const all = data?.pages.flatMap(({ conversations }) => conversations) ?? [];
  useListKeys(all.map(({ id }) => id), chosen, pathOf);
  if (isPending) return <Spinner label={t.loading} />;
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (all.length === 0) {
    return <EmptyState icon={<DocumentTextRegular />} title={t.transcripts.empty}>{t.transcripts.emptyHint}</EmptyState>;
  }
  return (
    <>
      <ul>
        {all.map(conversation => (
          <ConversationRow key={conversation.id} conversation={conversation} path={pathOf(conversation.id)} chosen={conversation.id === chosen} />
        ))}
      </ul>
      {hasNextPage && (
        <Button appearance="transparent" size="small" disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t.transcripts.older}</Button>
      )}
    </>
  );
}
