import { inLanguage } from '../../../../texts';
import { en } from './en';
import { fr } from './fr';

export const designerTexts = inLanguage(en, fr);
