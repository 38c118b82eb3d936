import { useIsMutating, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { chosenLanguage, rememberLanguage } from '../texts/chosen';
import { chooseTheme } from './theme';
import { preferencesQuery } from './usePreferences';

/** The language and the theme of the account, in whichever browser its owner signs in. Texts are chosen once, so a new language reloads. */
export function useOwnLook(): void {
  const { data } = useQuery(preferencesQuery);
  // What is on its way to the account would not get there from a page that reloads.
  const isKept = useIsMutating({ mutationKey: preferencesQuery.queryKey }) === 0;
  useEffect(() => {
    if (!data) return;
    chooseTheme(data.theme);
    if (isKept && data.language !== chosenLanguage() && rememberLanguage(data.language)) location.reload();
  }, [data, isKept]);
}
