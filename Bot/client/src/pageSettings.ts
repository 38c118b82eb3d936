/** What the host's settings say of the page. */
export interface PageSettings {
  readonly name: string;
  /** The line below the name, by language. */
  readonly tagline: Readonly<Record<string, string>>;
}

/** Where the settings cannot be had, the page is called what it is. */
const unnamed: PageSettings = { name: 'Chat', tagline: {} };

/** The page's head has asked for them already, so that the heading is there with the rest. */
export async function readPageSettings(): Promise<PageSettings> {
  const response = await fetch('/webchat/settings').catch(() => undefined);
  return response?.ok ? ((await response.json()) as PageSettings) : unnamed;
}
