import type { UserRequest } from '../../api/wire';
import { HolderWords } from '../../components/HolderWords';
import { Presence } from '../../components/Presence';
import { Row } from '../../components/Row';
import { waitingFor } from '../../models/requestGroups';
import { t } from '../../texts';
import { shortTime, spanWords } from '../../texts/times';

interface RequestRowProps {
  request: UserRequest;
  path: string;
  chosen: boolean;
  now: number;
}

export function RequestRow({ request, path, chosen, now }: RequestRowProps) {
  const { user, message, state, control, updatedAt } = request;
  return (
    <Row
      to={path}
      chosen={chosen}
      title={user.name || t.unnamedUser}
      aside={state === 'closed' ? t.requests.closedAt(shortTime(updatedAt, now)) : t.requests.waiting(spanWords(waitingFor(request, now)))}
      text={message || t.requests.noMessage}
      foot={
        <>
          <Presence user={user} />
          <HolderWords control={control} />
        </>
      }
    />
  );
}
