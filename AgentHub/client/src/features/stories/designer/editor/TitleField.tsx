import { Input } from '@fluentui/react-components';
import { languageName } from '../../../../texts/times';
import type { Json } from '../document/json';
import { textIn, withText } from '../document/languages';
import { Labelled, problemWords } from '../fields/Labelled';
import type { TextShape } from '../shapes/shapes';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';

/** What people read as the story's name, in each language. Without it they read its name. */
export function TitleField({ shape, value }: { shape: TextShape; value: Json | undefined }) {
  const { set, languages } = useDesign();
  return languages.map(language => {
    const text = textIn(value, language);
    const write = (next: string) => set(['title'], next === '' && language === 'en' ? undefined : withText(value, language, next));
    return (
      <Labelled
        key={language} path={['title', language]} label={designerTexts.inLanguage(designerTexts.titleOfStory, languageName(language))}
        problem={text === '' ? null : problemWords(text, shape)}>
        <Input dir="auto" lang={language} value={text} onChange={(_, data) => write(data.value)} />
      </Labelled>
    );
  });
}
