import { Button, Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
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
  const offered = known.filter(language => !languages.includes(language)).map(language => ({ language, name: languageName(language) }))
    .filter(({ name }) => name.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const chosen = offered.length === 1 && words.trim() !== '' ? offered[0]?.language : words.trim();
  const isNew = chosen !== undefined && isLanguage(chosen) && !languages.includes(chosen);
  const add = (language: string | undefined) => {
    if (language === undefined || !isLanguage(language) || languages.includes(language)) return;
    addLanguage(language);
    setWords('');
  };
  return (
    <div className={styles.line}>
      <Field label={designerTexts.languages} hint={languages.map(languageName).join(', ')}>
        <Combobox
          freeform size="small" placeholder={designerTexts.addLanguage} value={words} onChange={event => setWords(event.target.value)}
          onOptionSelect={(_, { optionValue }) => add(optionValue)}>
          {offered.map(({ language, name }) => <Option key={language} value={language}>{name}</Option>)}
        </Combobox>
      </Field>
      <Button size="small" disabledFocusable={!isNew} onClick={() => add(chosen)}>{designerTexts.addThisLanguage}</Button>
    </div>
  );
}
