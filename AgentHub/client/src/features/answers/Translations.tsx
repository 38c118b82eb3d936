import { Field, Select, Textarea } from '@fluentui/react-components';
import { languageName } from '../../texts/times';
import { answerTexts } from './texts';

/** Of the languages that people write in most; others are kept if an answer has them. */
const offered = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'ar', 'he', 'ja', 'zh'];

interface TranslationsProps {
  texts: Record<string, string>;
  change: (texts: Record<string, string>) => void;
}

/** The answer in other languages, each for people who write in it. */
export function Translations({ texts, change }: TranslationsProps) {
  const left = offered.filter(language => !Object.hasOwn(texts, language));
  return (
    <>
      {Object.entries(texts).map(([language, text]) => (
        <Field key={language} label={answerTexts.inLanguage(languageName(language))} hint={answerTexts.emptyRemoves}>
          <Textarea
            rows={4}
            maxLength={4000}
            lang={language}
            dir="auto"
            value={text}
            onChange={(_, { value }) => change({ ...texts, [language]: value })}
          />
        </Field>
      ))}
      <Field label={answerTexts.addLanguage} hint={answerTexts.languageHint}>
        <Select value="" onChange={(_, { value }) => value && change({ ...texts, [value]: '' })}>
          <option value="">{answerTexts.chooseLanguage}</option>
          {left.map(language => <option key={language} value={language}>{languageName(language)}</option>)}
        </Select>
      </Field>
    </>
  );
}
