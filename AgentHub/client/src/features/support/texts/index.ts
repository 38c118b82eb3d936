import { inLanguage } from '../../../texts';
import { en } from './en';
import { fr } from './fr';

/** The same rule as for the rest of the page: French for any French, English for everybody else. */
export const supportTexts = inLanguage(en, fr);
