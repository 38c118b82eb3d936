import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { chosenLanguage, rememberLanguage } from '../texts/chosen';
import { chooseTheme } from './theme';
import { preferencesQuery } from './usePreferences';

/** The language and the theme of the account, in whichever browser its owner signs in. Texts are chosen once, so a new language reloads. */
export function useOwnLook(): void {
  const { data } = useQuery(preferencesQuery);
  useEffect(() => {
    if (!data) return;
    chooseTheme(data.theme);
    if (data.language !== chosenLanguage() && rememberLanguage(data.language)) location.reload();
  }, [data]);
}
