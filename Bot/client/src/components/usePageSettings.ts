import { useEffect, useState } from 'react';
import type { PageSettings } from '../pageSettings';

/** Nothing for the moment that it takes to hear from the host. */
export function usePageSettings(asked: Promise<PageSettings>): PageSettings | undefined {
  const [settings, setSettings] = useState<PageSettings>();
  useEffect(() => {
    void asked.then(setSettings);
  }, [asked]);
  const name = settings?.name;
  useEffect(() => {
    if (name !== undefined) document.title = name;
  }, [name]);
  return settings;
}
