import { FluentProvider, Spinner } from '@fluentui/react-components';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { isPassing, Refusal } from './api/http';
import { useSession } from './api/queries';
import { Trouble } from './components/Trouble';
import { Entrance } from './screens/entrance/Entrance';
import { MustTurnOnTwoStep } from './screens/entrance/MustTurnOnTwoStep';
import { NewPassword } from './screens/entrance/NewPassword';
import { SignIn } from './screens/entrance/SignIn';
import { AcceptInvitation } from './team/AcceptInvitation';
import { FirstAdministrator } from './screens/entrance/FirstAdministrator';
import { SignedIn } from './shell/SignedIn';
import { t } from './texts';
import { useTheme } from './theme';

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsSignedIn }),
  mutationCache: new MutationCache({ onError: askWhoIsSignedIn }),
  defaultOptions: {
    queries: { retry: (failures, error) => isPassing(error) && failures < 3, staleTime: 30_000 },
  },
});

export function App() {
  return (
    <FluentProvider theme={useTheme()}>
      <QueryClientProvider client={queries}>
        <Door />
      </QueryClientProvider>
    </FluentProvider>
  );
}

function Door() {
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
    <Entrance title={t.productName}>
      {session.isError ? <Trouble error={session.error} again={() => void session.refetch()} /> : <Spinner label={t.loading} />}
    </Entrance>
  );
}

/** A sign-in that ran out, or that needs a second step by now, shows at whatever is asked next; the address stays, so one comes back to the same place. */
function askWhoIsSignedIn(error: unknown): void {
  if (error instanceof Refusal && (error.status === 401 || error.code === 'two-step-required')) void queries.invalidateQueries({ queryKey: ['session'] });
}
