import type { UserRequest } from '../../api/wire';
import { Found } from '../../components/Found';
import { HolderWords } from '../../components/HolderWords';
import { Presence } from '../../components/Presence';
import { RowLink } from '../../components/Row';
import { waitingFor } from '../../models/requestGroups';
import { t } from '../../texts';
import { shortTime, spanWords } from '../../texts/times';
import { nameOf } from '../../models/people';
import { peopleTexts } from '../../people/texts';

interface RequestRowProps {
  request: UserRequest;
  path: string;
  chosen: boolean;
  now: number;
}

export function RequestRow({ request, path, chosen, now }: RequestRowProps) {
  const { user, message, control, erasedAt, hit } = request;
  return (
    <RowLink
      to={path}
      chosen={chosen}
      title={erasedAt ? peopleTexts.gone : nameOf(user, t.unnamedUser)}
      aside={when(request, now)}
      text={erasedAt ? peopleTexts.goneShort : message || t.requests.noMessage}
      found={hit && <Found hit={hit} />}
      foot={
        <>
          {!erasedAt && <Presence user={user} />}
          <HolderWords control={control} />
        </>
      }
    />
  );
}

function when(request: UserRequest, now: number): string {
  if (request.state === 'closed') return t.requests.closedAt(shortTime(request.updatedAt, now));
  const span = spanWords(waitingFor(request, now));
  return request.control.holder ? span : t.requests.waiting(span);
}
