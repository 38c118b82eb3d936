import { Input } from '@fluentui/react-components';
import { languageName } from '../../../../texts/times';
import { isObject, type Json, type Path, textOf } from '../document/json';
import fields from '../fields/Fields.module.css';
import { Labelled, problemWords } from '../fields/Labelled';
import type { TextShape } from '../shapes/shapes';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';

/** What a story or a step is called for those who write it in other languages. */
export function NamesField({ shape, path, value }: { shape: TextShape; path: Path; value: Json | undefined }) {
  const { set, languages } = useDesign();
  const names = isObject(value) ? value : {};
  const write = (language: string, name: string) => {
    const isLast = name === '' && Object.keys(names).every(each => each === language);
    set(isLast ? path : [...path, language], name === '' ? undefined : name);
  };
  return (
    <details>
      <summary>{designerTexts.names}</summary>
      <div className={fields.localized}>
        {languages.map(language => {
          const name = textOf(names[language]);
          return (
            <Labelled
              key={language} path={[...path, language]} label={designerTexts.nameIn(languageName(language))}
              problem={name === '' ? null : problemWords(name, shape)}>
              <Input dir="auto" lang={language} value={name} onChange={(_, data) => write(language, data.value)} />
            </Labelled>
          );
        })}
      </div>
    </details>
  );
}
