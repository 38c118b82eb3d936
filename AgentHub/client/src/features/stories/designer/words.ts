import { locale } from '../../../texts';
import { fieldOf, isObject, type Json, type JsonObject, listOf, objectsOf, type Path, textOf, valueAt } from './document/json';
import { wordsIn } from './document/languages';
import { designerTexts } from './texts';
import { conditionName, subjectWords, typeWords } from './vocabulary/words';

/** As the reader of the page would hear it. */
export const tell = (value: Json | undefined): string => wordsIn(value, locale);

/** “Support team is offline”. */
export function predicateWords(predicate: JsonObject): string {
  const { type, valueGetter } = predicate;
  const condition = isObject(predicate['condition']) ? predicate['condition'] : {};
  const getter = isObject(valueGetter) ? valueGetter : {};
  const subject = type === 'connection_predicate' ? subjectWords(textOf(getter['type'])) : subjectWords(textOf(type));
  const key = textOf(getter['key']);
  return [subject, key && designerTexts.quoted(key), conditionName(textOf(condition['type'])), operandWords(condition)]
    .filter(Boolean).join(' ');
}

function operandWords({ values, expected, pattern, maximum, minimum, intent }: JsonObject): string {
  if (values !== undefined) return listOf(values).map(each => designerTexts.quoted(textOf(each))).join(` ${designerTexts.or} `);
  if (expected !== undefined) return designerTexts.quoted(textOf(expected));
  if (isObject(intent)) return designerTexts.quoted(textOf(intent['name']) || textOf(intent['id']));
  return textOf(pattern ?? maximum ?? minimum);
}

function connectionWords(connection: JsonObject | undefined): string {
  return objectsOf(connection?.['predicates']).map(predicateWords).join(` ${designerTexts.and} `);
}

/** What an action says or keeps, in a line: its own words, without what they are called. */
export function contentWords(action: JsonObject): string {
  const { key, value, alternatives, text, message, url, cards, duration, event, imageURL, subject, query, placeholder } = action;
  if (key !== undefined) return `${textOf(key)} = ${tell(value)}`;
  if (duration !== undefined) return designerTexts.seconds(textOf(duration));
  return tell(listOf(alternatives)[0]) || tell(text) || tell(message) || tell(fieldOf(listOf(cards)[0], 'title'))
    || textOf(url) || textOf(event) || textOf(imageURL) || tell(subject) || textOf(query) || tell(placeholder);
}

export const actionWords = (action: JsonObject): string => typeWords(textOf(action['type']));

/** Why one goes from a step to another: the condition, the button, or what happened before. */
export function wayWords(story: Json, path: Path): string {
  const last = path.at(-1);
  if (last === 'afterRelease') return designerTexts.afterRelease;
  if (last === 'defaultTarget') return path.includes('then') ? designerTexts.anyReply : otherwise(story, path);
  if (path.at(-2) === 'fallback') return designerTexts.fallback;
  const around = path.slice(0, -1);
  if (path.at(-3) === 'connections') return connectionWords(valueAt(story, around) as JsonObject | undefined);
  const button = path.at(-2) === 'action' ? path.slice(0, -2) : around;
  const title = tell(fieldOf(valueAt(story, button), 'title') ?? fieldOf(valueAt(story, button), 'label'));
  return title === '' ? '' : designerTexts.quoted(title);
}

function otherwise(story: Json, path: Path): string {
  return listOf(fieldOf(valueAt(story, path.slice(0, -1)), 'connections')).length > 0 ? designerTexts.otherwise : '';
}
