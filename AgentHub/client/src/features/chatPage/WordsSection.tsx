import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import settings from '../../components/Settings.module.css';
import type { ChatAppearance } from './api';
import styles from './ChatPage.module.css';
import { isSpoken, withLanguage, withText, withWords, wordsOf } from './draft';
import { type Language, languageName, languages, textNames, textsIn } from './pageTexts';
import { chatPageTexts as texts } from './texts';

interface WordsSectionProps {
  draft: ChatAppearance;
  set: (draft: ChatAppearance) => void;
  language: Language;
  choose: (language: Language) => void;
}

export function WordsSection({ draft, set, language, choose }: WordsSectionProps) {
  const words = wordsOf(draft, language);
  return (
    <section className={settings.section} aria-labelledby="chat-words">
      <h2 id="chat-words">{texts.words}</h2>
      <Field label={texts.languages} hint={texts.languagesHint}>
        <div role="group" aria-label={texts.languages} className={styles.languages}>
          {languages.map(one => (
            <Checkbox
              key={one}
              label={languageName(one)}
              checked={isSpoken(draft, one)}
              onChange={(_, { checked }) => set(withLanguage(draft, languages, one, checked === true))}
            />
          ))}
        </div>
      </Field>
      <Field label={texts.wordsIn}>
        <Select value={language} onChange={(_, { value }) => choose(value as Language)}>
          {languages.map(one => <option key={one} value={one}>{languageName(one)}</option>)}
        </Select>
      </Field>
      <Field label={texts.tagline}>
        <Input
          lang={language}
          maxLength={160}
          value={words.tagline ?? ''}
          onChange={(_, { value }) => set(withWords(draft, language, { tagline: value || null }))}
        />
      </Field>
      <Field label={texts.greeting}>
        <Textarea
          lang={language}
          maxLength={300}
          value={words.greeting ?? ''}
          onChange={(_, { value }) => set(withWords(draft, language, { greeting: value.replaceAll('\n', ' ') || null }))}
        />
      </Field>
      <details className={styles.texts}>
        <summary>{texts.ownTexts}</summary>
        <p className={settings.hint}>{texts.ownTextsHint}</p>
        <OwnTexts draft={draft} set={set} language={language} />
      </details>
    </section>
  );
}

function OwnTexts({ draft, set, language }: Omit<WordsSectionProps, 'choose'>) {
  const own = wordsOf(draft, language).texts;
  const usual = textsIn(language);
  return textNames.map(name => (
    <Input
      key={name}
      lang={language}
      aria-label={usual[name]}
      placeholder={usual[name]}
      maxLength={500}
      value={own[name] ?? ''}
      onChange={(_, { value }) => set(withText(draft, language, name, value))}
    />
  ));
}
