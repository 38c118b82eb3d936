import { useSyncExternalStore } from 'react';
import { Preferences, type PreferencesView } from '../models/Preferences';
import { browserStorage } from '../models/storage';

export const preferences = new Preferences(browserStorage());

export function usePreferences(): [PreferencesView, (change: Partial<PreferencesView>) => void] {
  const view = useSyncExternalStore(preferences.subscribe, preferences.view);
  return [view, change => preferences.change(change)];
}
