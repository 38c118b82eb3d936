import { Button, Input } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { isObject, type Json, type Path } from '../document/json';
import { derive } from '../document/source';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import styles from './Fields.module.css';

/** Names and values that the author chooses. What is more than a text, a number or yes and no stays as it is. */
export function FreeField({ path, value, label }: { path: Path; value: Json | undefined; label: string }) {
  const { set } = useDesign();
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
          <Input
            aria-label={designerTexts.valueOf(key)} disabled={typeof content === 'object'}
            value={typeof content === 'object' ? JSON.stringify(content) : String(content)}
            onChange={(_, data) => put(place, [key, plainOf(data.value, content)])} />
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

/** What was a number stays one as long as it can. */
function plainOf(text: string, before: Json): Json {
  if (typeof before === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return typeof before === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text;
}
