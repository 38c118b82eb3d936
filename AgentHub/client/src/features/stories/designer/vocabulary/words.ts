import { inLanguage } from '../../../../texts';
import { en } from './en';
import { fr } from './fr';

type Table = Readonly<Record<string, string>>;

const vocabulary = inLanguage(en, fr);
const look = (table: Table, name: string) => (Object.hasOwn(table, name) ? (table[name] ?? '') : '');

/** A type that nobody knows is shown as it is written: the check says what is wrong with it. */
export const typeWords = (type: string): string => look(vocabulary.types, type) || type;
export const fieldWords = (field: string): string => look(vocabulary.fields, field) || field;
export const itemWords = (list: string): string => look(vocabulary.items, list) || fieldWords(list);
export const optionWords = (option: string): string => look(vocabulary.options, option) || option;
export const subjectWords = (subject: string): string => look(vocabulary.subjects, subject) || subject;
export const conditionName = (condition: string): string => look(vocabulary.conditions, condition) || condition;
