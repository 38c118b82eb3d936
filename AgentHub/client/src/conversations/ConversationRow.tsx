import type { Conversation } from '../api/types';
import { Presence } from '../components/Presence';
import { useNow } from '../components/useNow';
import { RowLink } from '../components/Row';
import { texts } from '../texts';
import { nameOf } from '../texts/names';
import { shortTime } from '../texts/times';
import { Ending } from './Ending';
import { Found } from './Found';
import { HolderWords } from './HolderWords';
import { LastLine } from './LastLine';
import { messageOf } from './requestMessage';
import { useUnreadIn } from './signals';
import { conversationTexts } from './texts';
import { Waits } from './Waits';

interface ConversationRowProps {
  conversation: Conversation;
  path: string;
  chosen: boolean;
}

export function ConversationRow({ conversation, path, chosen }: ConversationRowProps) {
  const { id, user, request, lastAt, control, botPaused, erasedAt, hit, ending, signals } = conversation;
  const now = useNow();
  const unread = useUnreadIn(id, signals);
  return (
    <RowLink
      to={path}
      chosen={chosen}
      title={erasedAt ? conversationTexts.erased.gone : nameOf(user, texts.unnamedUser)}
      aside={shortTime(lastAt)}
      unread={unread}
      text={erasedAt ? conversationTexts.erased.goneShort : request ? messageOf(request) : undefined}
      last={signals?.last && <LastLine line={signals.last} />}
      found={hit && <Found hit={hit} />}
      ending={!erasedAt && ending && <Ending ending={ending} />}
      foot={
        <>
          {!erasedAt && <Presence user={user} />}
          <HolderWords control={control} botPaused={botPaused} />
          <Waits row={conversation} now={now} />
        </>
      }
    />
  );
}
