import type { Conversation } from '../api/wire';
import { t } from '../texts';
import { shortTime } from '../texts/times';
import { Found } from './Found';
import { HolderWords } from './HolderWords';
import { Presence } from './Presence';
import { RowLink } from './Row';
import { nameOf } from '../models/people';
import { peopleTexts } from '../people/texts';

interface ConversationRowProps {
  conversation: Conversation;
  path: string;
  chosen: boolean;
}

export function ConversationRow({ conversation, path, chosen }: ConversationRowProps) {
  const { user, request, lastAt, control, erasedAt, hit } = conversation;
  return (
    <RowLink
      to={path}
      chosen={chosen}
      title={erasedAt ? peopleTexts.gone : nameOf(user, t.unnamedUser)}
      aside={shortTime(lastAt)}
      text={erasedAt ? peopleTexts.goneShort : request?.message}
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
