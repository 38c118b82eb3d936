import { createContext, useContext } from 'react';
import type { Finding } from '../types';
import type { Json, JsonObject, Path } from './document/json';

/** A place of the bot where one can be sent. */
export interface Named {
  id: string;
  name: string;
}

/** The story on the page, for everything that shows or edits a part of it. */
export interface Design {
  story: JsonObject;
  mayEdit: boolean;
  /** The bot's other stories. */
  others: readonly Named[];
  findings: readonly Finding[];
  /** In which the texts stand side by side. */
  languages: readonly string[];
  /** One more, in which nothing is written yet. */
  addLanguage: (language: string) => void;
  edit: (make: (story: JsonObject) => JsonObject, about?: string) => void;
  set: (path: Path, value: Json | undefined) => void;
}

export const DesignContext = createContext<Design | null>(null);

export function useDesign(): Design {
  const design = useContext(DesignContext);
  if (!design) throw new Error('This part of the page is for an open story.');
  return design;
}
