const key = 'hub.language';

const spoken = ['en', 'fr'] as const;

export type HubLanguage = (typeof spoken)[number];

/** The language that the agent chose, as this browser remembers it: texts are needed before anybody has signed in. */
export function chosenLanguage(): HubLanguage | null {
  try {
    const held = localStorage.getItem(key);
    return spoken.find(language => language === held) ?? null;
  } catch {
    return null;
  }
}

/** Null: as the browser is set. False: this browser remembers nothing. */
export function rememberLanguage(language: HubLanguage | null): boolean {
  try {
    if (language === null) localStorage.removeItem(key);
    else localStorage.setItem(key, language);
  } catch {
    return false;
  }
  return chosenLanguage() === language;
}
