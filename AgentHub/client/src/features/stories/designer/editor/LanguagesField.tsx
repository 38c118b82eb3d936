import { Button, Field, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { languageName } from '../../../../texts/times';
import { isLanguage } from '../document/languages';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import styles from './Editor.module.css';

/** Often wanted; any other one is written as its tag. */
const known = ['ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'es', 'et', 'eu', 'fi', 'ga', 'he', 'hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt',
  'lv', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'th', 'tr', 'uk', 'vi', 'zh', 'zh-Hant'];

/** The languages of the story, and one more: from then on its texts stand beside the others. */
export function LanguagesField() {
  const { languages, addLanguage } = useDesign();
  const [words, setWords] = useState('');
  const list = useId();
  const offered = known.filter(language => !languages.includes(language)).map(language => ({ language, name: languageName(language) }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const typed = words.trim();
  const chosen = offered.find(({ name }) => name.toLocaleLowerCase() === typed.toLocaleLowerCase())?.language ?? typed;
  const isNew = isLanguage(chosen) && !languages.includes(chosen);
  const add = () => {
    addLanguage(chosen);
    setWords('');
  };
  return (
    <div className={styles.line}>
      <Field label={designerTexts.languages} hint={languages.map(languageName).join(', ')}>
        <Input
          size="small" list={list} maxLength={60} placeholder={designerTexts.addLanguage} value={words}
          onChange={(_, { value }) => setWords(value)} onKeyDown={event => event.key === 'Enter' && isNew && add()} />
      </Field>
      <datalist id={list}>{offered.map(({ language, name }) => <option key={language} value={name}>{language}</option>)}</datalist>
      <Button size="small" disabledFocusable={!isNew} onClick={add}>{designerTexts.addThisLanguage}</Button>
    </div>
  );
}
