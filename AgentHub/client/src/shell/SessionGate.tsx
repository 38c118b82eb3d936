import { Spinner } from '@fluentui/react-components';
import { useSession } from '../api/queries';
import { Trouble } from '../components/Trouble';
import { AcceptInvitation } from '../features/entrance/AcceptInvitation';
import { Entrance } from '../features/entrance/Entrance';
import { FirstAdministrator } from '../features/entrance/FirstAdministrator';
import { MustTurnOnTwoStep } from '../features/entrance/MustTurnOnTwoStep';
import { NewPassword } from '../features/entrance/NewPassword';
import { SignIn } from '../features/entrance/SignIn';
import { texts } from '../texts';
import { SignedIn } from './SignedIn';

/** The hub for whoever is signed in; for everybody else the way in that their link or their account asks for. */
export function SessionGate() {
  const session = useSession();
  const search = new URLSearchParams(location.search);
  const token = search.get('setup');
  const invitation = search.get('invitation');
  const password = search.get('password');
  if (invitation) return <AcceptInvitation token={invitation} />;
  if (password) return <NewPassword token={password} />;
  if (session.data?.mustTurnOnTwoStep) return <MustTurnOnTwoStep />;
  if (session.data) return <SignedIn key={session.data.id} session={session.data} />;
  if (token) return <FirstAdministrator token={token} />;
  if (session.data === null) return <SignIn refused={search.get('refused')} />;
  return (
    <Entrance title={texts.productName}>
      {session.isError ? <Trouble error={session.error} again={() => void session.refetch()} /> : <Spinner label={texts.loading} />}
    </Entrance>
  );
}
