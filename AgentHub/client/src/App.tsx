import { FluentProvider } from '@fluentui/react-components';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { isPassing, Refusal } from './api/http';
import { SessionGate } from './shell/SessionGate';
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
        <SessionGate />
      </QueryClientProvider>
    </FluentProvider>
  );
}

/** A sign-in that ran out, or needs a second step by now, shows at the next request. The address stays, so it leads back here. */
function askWhoIsSignedIn(error: unknown): void {
  const isSignedOut = error instanceof Refusal && (error.status === 401 || error.code === 'two-step-required');
  if (isSignedOut) void queries.invalidateQueries({ queryKey: ['session'] });
}
