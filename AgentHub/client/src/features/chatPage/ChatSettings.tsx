import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Trouble } from '../../components/Trouble';
import { texts } from '../../texts';
import { chatPage } from './api';
import { AppearanceEditor } from './AppearanceEditor';

/** How the chat page presents itself. */
export default function ChatSettings() {
  const { data, error, refetch } = useQuery({ queryKey: ['chat-appearance'], queryFn: chatPage.read, refetchOnWindowFocus: false });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  return data ? <AppearanceEditor saved={data} /> : <Spinner label={texts.loading} />;
}
