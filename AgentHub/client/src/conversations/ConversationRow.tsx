import type { Conversation } from '../api/types';
import { Presence } from '../components/Presence';
import { RowLink } from '../components/Row';
import { texts } from '../texts';
import { nameOf } from '../texts/names';
import { shortTime } from '../texts/times';
import { Found } from './Found';
import { HolderWords } from './HolderWords';
import { conversationTexts } from './texts';

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
      title={erasedAt ? conversationTexts.erased.gone : nameOf(user, texts.unnamedUser)}
      aside={shortTime(lastAt)}
      text={erasedAt ? conversationTexts.erased.goneShort : request?.message}
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
