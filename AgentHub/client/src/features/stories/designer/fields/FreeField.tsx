import { Button, Input, ToggleButton } from '@fluentui/react-components';
import { AddRegular, DismissRegular, TranslateRegular } from '@fluentui/react-icons';
import { languageName } from '../../../../texts/times';
import { isObject, type Json, type JsonObject, type Path } from '../document/json';
import { isPerLanguage, textIn, withText } from '../document/languages';
import { derive } from '../document/source';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import styles from './Fields.module.css';

/** What a button stores may differ by language; what is sent elsewhere may not. */
const translatable = 'sessionValues';

/** Names and values that the author chooses. What is more than a text, a number or yes and no stays as it is. */
export function FreeField({ path, value, label }: { path: Path; value: Json | undefined; label: string }) {
  const { set } = useDesign();
  const isTranslatable = path.at(-1) === translatable;
  const entries = isObject(value) ? Object.entries(value) : [];
  const write = (next: [string, Json][]) => set(path, next.length === 0 ? undefined : derive(Object.fromEntries(next), value));
  const put = (place: number, entry: [string, Json]) => write(entries.map((each, at) => (at === place ? entry : each)));
  return (
    <div role="group" className={styles.list} aria-label={label}>
      <h4>{label}</h4>
      {entries.map(([key, content], place) => (
        // oxlint-disable-next-line react/no-array-index-key -- the name is what is typed
        <div key={place} className={styles.line}>
          <Input aria-label={designerTexts.nameOfValue(place + 1)} value={key} onChange={(_, data) => put(place, [data.value, content])} />
          {isTranslatable && isPerLanguage(content)
            ? <ByLanguage name={key} value={content} change={next => put(place, [key, next])} />
            : (
              <Input
                aria-label={designerTexts.valueOf(key)} disabled={typeof content === 'object'}
                value={typeof content === 'object' ? JSON.stringify(content) : String(content)}
                onChange={(_, data) => put(place, [key, plainOf(data.value, content)])} />
            )}
          {isTranslatable && (typeof content !== 'object' || isPerLanguage(content)) && (
            <ToggleButton appearance="subtle" icon={<TranslateRegular />} checked={isPerLanguage(content)}
              aria-label={designerTexts.translateValue(key)} title={designerTexts.translateValue(key)}
              onClick={() => put(place, [key, isPerLanguage(content) ? textIn(content, 'en') : { en: String(content) }])} />
          )}
          <Button appearance="subtle" icon={<DismissRegular />} aria-label={designerTexts.removeNamed(key)}
            onClick={() => write(entries.filter((_, at) => at !== place))} />
        </div>
      ))}
      <Button size="small" icon={<AddRegular />} disabled={entries.some(([key]) => key === '')}
        onClick={() => write([...entries, ['', '']])}>
        {designerTexts.addValue}
      </Button>
    </div>
  );
}

/** One value for each language: stored is that of the language in which the button was pressed. */
function ByLanguage({ name, value, change }: { name: string; value: JsonObject; change: (value: Json) => void }) {
  const { languages } = useDesign();
  return (
    <div className={styles.localized} role="group" aria-label={designerTexts.valueOf(name)}>
      {languages.map(language => {
        const text = textIn(value, language);
        return (
          <Input
            key={language} lang={language} value={text} className={text === '' ? (styles.missing ?? '') : ''}
            aria-label={designerTexts.inLanguage(designerTexts.valueOf(name), languageName(language))}
            placeholder={language === 'en' ? '' : designerTexts.missing}
            onChange={(_, data) => change(withText(value, language, data.value))} />
        );
      })}
    </div>
  );
}

/** What was a number stays one as long as it can. */
function plainOf(text: string, before: Json): Json {
  if (typeof before === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return typeof before === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text;
}
