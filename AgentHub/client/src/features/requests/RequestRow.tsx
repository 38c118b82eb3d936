import { Badge } from '@fluentui/react-components';
import type { UserRequest } from '../../api/types';
import { Presence } from '../../components/Presence';
import { RowLink } from '../../components/Row';
import { Found } from '../../conversations/Found';
import { HolderWords } from '../../conversations/HolderWords';
import { LastLine } from '../../conversations/LastLine';
import { messageOf } from '../../conversations/requestMessage';
import { useUnreadIn } from '../../conversations/signals';
import { conversationTexts } from '../../conversations/texts';
import { Waits } from '../../conversations/Waits';
import { texts } from '../../texts';
import { nameOf } from '../../texts/names';
import { shortTime, spanWords } from '../../texts/times';
import { waitingFor } from './requestGroups';
import { requestTexts } from './texts';

interface RequestRowProps {
  request: UserRequest;
  path: string;
  chosen: boolean;
  now: number;
}

export function RequestRow({ request, path, chosen, now }: RequestRowProps) {
  const { conversationId, user, control, botPaused, groupId, erasedAt, hit, signals } = request;
  const message = messageOf(request);
  const unread = useUnreadIn(conversationId, signals);
  const isNewer = signals?.last && signals.last.text !== request.message;
  return (
    <RowLink
      to={path}
      chosen={chosen}
      title={erasedAt ? conversationTexts.erased.gone : nameOf(user, texts.unnamedUser)}
      aside={when(request, now)}
      unread={unread}
      text={erasedAt ? conversationTexts.erased.goneShort : message || requestTexts.noMessage}
      last={isNewer && <LastLine line={signals.last!} />}
      found={hit && <Found hit={hit} />}
      foot={
        <>
          {!erasedAt && <Presence user={user} />}
          <HolderWords control={control} botPaused={botPaused} />
          {groupId && <Badge size="small" appearance="outline" color="informative"><bdi>{groupId}</bdi></Badge>}
          <Waits row={request} now={now} />
        </>
      }
    />
  );
}

function when(request: UserRequest, now: number): string {
  if (request.state === 'closed') return requestTexts.closedAt(shortTime(request.updatedAt, now));
  const span = spanWords(waitingFor(request, now));
  return request.control.holder ? span : requestTexts.waiting(span);
}
