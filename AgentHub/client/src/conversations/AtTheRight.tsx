import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { conversations } from '../api/hub';
import { navigate } from '../routing/location';
import { texts } from '../texts';
import { nameOf } from '../texts/names';
import { panelCovers } from '../workspace/narrow';
import { useDock } from '../workspace/useWorkspace';
import styles from './AtTheRight.module.css';
import { conversationTexts } from './texts';

/** Whether the panel beside the screen shows this conversation, so that the screen need not show it again. */
export function useIsAtTheRight(conversationId: string): boolean {
  const { active, shown } = useDock();
  return shown && active === conversationId && !panelCovers();
}

/** In the place of the thread that the panel shows. */
export function ThreadIsAtTheRight() {
  return <p className={styles.note} role="note">{conversationTexts.atTheRight.here}</p>;
}

/** Above a conversation that is another one than the panel’s: nobody answers the wrong person. */
export function OtherAtTheRight({ conversationId }: { conversationId: string }) {
  const { active, shown } = useDock();
  const other = shown && active !== null && active !== conversationId && !panelCovers() ? active : null;
  const { data } = useQuery({
    queryKey: ['conversation', other], queryFn: () => conversations.read(other ?? ''), enabled: other !== null,
  });
  if (other === null || !data) return null;
  const { request, user, id } = data;
  const path = request ? `requests/${encodeURIComponent(request.id)}` : `live-conversations/${encodeURIComponent(id)}`;
  return (
    <div className={styles.other} role="note">
      <span>{conversationTexts.atTheRight.other(nameOf(user, texts.unnamedUser))}</span>
      <Button size="small" onClick={() => navigate(path)}>{conversationTexts.atTheRight.show}</Button>
    </div>
  );
}
