import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Refusal } from '../../api/http';
import { Trouble } from '../../components/Trouble';
import { teamTexts } from './texts';

/** Why a change of the team was refused. */
export function Refused({ error }: { error: Error | null }) {
  if (!(error instanceof Refusal) || error.code !== 'last-administrator') return <Trouble error={error} />;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{teamTexts.lastAdministrator}</MessageBarBody>
    </MessageBar>
  );
}
