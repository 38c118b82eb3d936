import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Conversation } from '../../api/types';
import { texts } from '../../texts';
import { nameOf } from '../../texts/names';
import { isAdministrator } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import { DeletePersonDialog } from './DeletePersonDialog';
import { peopleTexts } from './texts';

/** For administrators: deletes the data of whoever this conversation is with. */
export function DeletePerson({ conversation: { channelId, user } }: { conversation: Conversation }) {
  const me = useMe();
  const [asking, ask] = useState(false);
  if (!isAdministrator(me)) return null;
  return (
    <>
      <Button
        size="small"
        icon={<DeleteRegular />}
        title={peopleTexts.openHere}
        aria-label={peopleTexts.openHere}
        onClick={() => ask(true)}
      />
      {asking && (
        <DeletePersonDialog person={{ channelId, userId: user.id }} name={nameOf(user, texts.unnamedUser)} close={() => ask(false)} />
      )}
    </>
  );
}
