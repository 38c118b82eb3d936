import { isList, isObject, type Json, type JsonList, type JsonObject } from './json';
import type { StoryText } from './parse';
import { type Member, type Source, sourceOf, type Style } from './source';

/** Longer lines are broken, as in the files of the demo. */
const width = 140;
const plain: Style = { unit: '  ', newline: '\n', colon: ' ' };

/** The story as a file. What was not changed is written as it was read; what was changed changes its own lines only. */
export function write({ before, root, after }: StoryText): string {
  const style = sourceOf(root)?.style ?? plain;
  return before + writeValue(root, { style, indent: '', column: 0 }) + after;
}

interface Place {
  style: Style;
  /** The indentation of the line on which the value begins. */
  indent: string;
  column: number;
}

function writeValue(value: Json, place: Place): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const source = sourceOf(value);
  if (!source || !isAlike(source.style, place.style)) return fresh(value as JsonObject | JsonList, place);
  if (source.value === value) return reindent(source.text, source.indent, place.indent);
  const rebuilt = rebuild(value as JsonObject | JsonList, source);
  const tooLong = !rebuilt.includes('\n') && place.style.unit !== null && place.column + rebuilt.length > width;
  return tooLong || source.members.length === 0 ? fresh(value as JsonObject | JsonList, place)
    : reindent(rebuilt, source.indent, place.indent);
}

/** What comes from another file keeps its lines if that file is written in the same way. */
function isAlike(one: Style, other: Style): boolean {
  return one.unit === other.unit && one.newline === other.newline && one.colon === other.colon;
}

type Entry = readonly [string | null, Json];

function entriesOf(value: JsonObject | JsonList, members: readonly Member[] = []): Entry[] {
  if (isList(value)) return value.map(item => [null, item]);
  // Names of digits come first in an object of the language, wherever they stand in the file.
  const known = [...new Set(members.flatMap(({ key }) => (key !== null && Object.hasOwn(value, key) ? [key] : [])))];
  const added = Object.keys(value).filter(key => !known.includes(key));
  return [...known, ...added].map(key => [key, value[key] ?? null]);
}

/** Writes a changed object or list around the parts of it that are still there. */
function rebuild(value: JsonObject | JsonList, source: Source): string {
  const { members, style, indent } = source;
  const [first, second] = members;
  const usual = second?.before ?? (first?.before.includes('\n') ? first.before : style.colon);
  let line = indent;
  const parts = entriesOf(value, members).map(([key, child], place) => {
    const member = memberOf(source, key, child, place);
    const inPlace = member && (members.indexOf(member) === 0) === (place === 0);
    const before = inPlace ? member.before : place === 0 ? (first?.before ?? '') : usual;
    if (before.includes('\n')) line = before.slice(before.lastIndexOf('\n') + 1);
    const label = member?.label ?? (key === null ? '' : `${JSON.stringify(key)}:${style.colon}`);
    const isSame = member !== undefined && member.value === child && (typeof child !== 'object' || child === null);
    return before + label + (isSame ? member.raw : writeValue(child, { style, indent: line, column: line.length + label.length }));
  });
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  return parts.length === 0 ? open + close : open + parts.join(',') + (members.at(-1)?.after ?? '') + close;
}

function memberOf({ members }: Source, key: string | null, child: Json, place: number): Member | undefined {
  if (key !== null) return members.findLast(member => member.key === key);
  const origin = sourceOf(child);
  if (origin) return members.find(member => member.value === origin.value);
  return members[place]?.value === child ? members[place] : members.find(member => member.value === child);
}

/** A value that stood nowhere yet: on one line if it fits. */
function fresh(value: JsonObject | JsonList, place: Place): string {
  const { style, indent, column } = place;
  const entries = entriesOf(value);
  const [open, close] = isObject(value) ? ['{', '}'] : ['[', ']'];
  if (entries.length === 0) return open + close;
  const label = (key: string | null) => (key === null ? '' : `${JSON.stringify(key)}:${style.colon}`);
  const pad = isObject(value) && style.colon !== '' ? ' ' : '';
  const gap = style.colon === '' ? ',' : ', ';
  const flat = entries.map(([key, child]) => label(key) + writeValue(child, { ...place, column: 0 })).join(gap);
  const inline = open + pad + flat + pad + close;
  if (style.unit === null || (!inline.includes('\n') && column + inline.length <= width)) return inline;
  const inner = indent + style.unit;
  const lines = entries.map(([key, child]) =>
    inner + label(key) + writeValue(child, { style, indent: inner, column: inner.length + label(key).length }));
  return open + style.newline + lines.join(`,${style.newline}`) + style.newline + indent + close;
}

function reindent(text: string, from: string, to: string): string {
  if (from === to) return text;
  return text.split('\n').map((line, place) => (place > 0 && line.startsWith(from) ? to + line.slice(from.length) : line)).join('\n');
}
