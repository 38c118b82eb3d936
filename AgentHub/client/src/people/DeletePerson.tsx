import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Conversation } from '../api/wire';
import { nameOf } from '../models/people';
import { useMe } from '../shell/useWorkspace';
import { t } from '../texts';
import { DeletePersonDialog } from './DeletePersonDialog';
import { peopleTexts as w } from './texts';

/** For administrators: deletes the data of whoever this conversation is with. */
export function DeletePerson({ conversation: { channelId, user } }: { conversation: Conversation }) {
  const me = useMe();
  const [asking, ask] = useState(false);
  if (me.role !== 'Administrator') return null;
  return (
    <>
      <Button size="small" icon={<DeleteRegular />} title={w.openHere} aria-label={w.openHere} onClick={() => ask(true)} />
      {asking && <DeletePersonDialog person={{ channelId, userId: user.id }} name={nameOf(user, t.unnamedUser)} close={() => ask(false)} />}
    </>
  );
}
