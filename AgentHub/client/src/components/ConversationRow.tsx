import type { Conversation } from '../api/wire';
import { t } from '../texts';
import { shortTime } from '../texts/times';
import { HolderWords } from './HolderWords';
import { Presence } from './Presence';
import { Row } from './Row';
import { nameOf } from '../models/people';

interface ConversationRowProps {
  conversation: Conversation;
  path: string;
  chosen: boolean;
}

export function ConversationRow({ conversation, path, chosen }: ConversationRowProps) {
  const { user, request, lastAt, createdAt, control } = conversation;
  return (
    <Row
      to={path}
      chosen={chosen}
      title={nameOf(user, t.unnamedUser)}
      aside={shortTime(lastAt ?? createdAt)}
      text={request?.message}
      foot={
        <>
          <Presence user={user} />
          <HolderWords control={control} />
        </>
      }
    />
  );
}
