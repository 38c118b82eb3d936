import type { Json, JsonObject } from './json';
import { type Member, remember, type Style } from './source';

/** A story's file: the value, and what stands around it. */
export interface StoryText {
  before: string;
  root: JsonObject;
  after: string;
}

const deepest = 32;

/** Reads JSON so that it can be written again byte by byte. Throws a SyntaxError for what is no JSON, or no object. */
export function parse(text: string): StoryText {
  const reader = new Reader(text);
  const before = (text.startsWith('\uFEFF') ? '\uFEFF' : '') + reader.skip(text.startsWith('\uFEFF') ? 1 : 0);
  const { value } = reader.value(0);
  const after = reader.blank();
  if (!reader.atEnd || typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('Not one JSON object.');
  return { before, root: value as JsonObject, after };
}

class Reader {
  readonly #text: string;
  readonly #style: Style;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    const unit = /^\uFEFF?\s*\{[^\S\n]*\r?\n([ \t]+)/.exec(text)?.[1] ?? (text.trim().includes('\n') ? '  ' : null);
    const colon = /"\s*:(\s*)/.exec(text)?.[1] ?? ' ';
    this.#style = { unit, newline: text.includes('\r\n') ? '\r\n' : '\n', colon: colon.includes('\n') ? ' ' : colon };
  }

  get atEnd() {
    return this.#at === this.#text.length;
  }

  skip(to: number): string {
    this.#at = to;
    return this.blank();
  }

  blank(): string {
    return this.#take(/[ \t\r\n]*/y);
  }

  value(depth: number): { value: Json; raw: string } {
    const from = this.#at;
    const opening = this.#text[from];
    const value = opening === '{' || opening === '[' ? this.#container(opening, depth) : this.#plain();
    return { value, raw: this.#text.slice(from, this.#at) };
  }

  #plain(): Json {
    const raw = this.#take(/"[^"\\]*(?:\\.[^"\\]*)*"|[^\s,\]}:[{"]+/y);
    return JSON.parse(raw) as Json;
  }

  #container(opening: '{' | '[', depth: number): Json {
    if (depth >= deepest) throw new SyntaxError(`More than ${deepest} levels.`);
    const from = this.#at;
    const closing = opening === '{' ? '}' : ']';
    const members: Member[] = [];
    this.#at++;
    let before = this.blank();
    while (this.#text[this.#at] !== closing) {
      const { key, label } = opening === '{' ? this.#label() : { key: null, label: '' };
      const { value, raw } = this.value(depth + 1);
      const after = this.blank();
      members.push({ key, label, value, raw, before, after });
      before = '';
      if (this.#text[this.#at] !== ',') break;
      this.#at++;
      before = this.blank();
      if (this.#text[this.#at] === closing) throw new SyntaxError('A comma too many.');
    }
    this.#expect(closing);
    const value = opening === '{' ? Object.fromEntries(members.map(member => [member.key, member.value])) : members.map(each => each.value);
    remember({ style: this.#style, value, text: this.#text.slice(from, this.#at), indent: this.#indentAt(from), members });
    return value;
  }

  #label() {
    const from = this.#at;
    const key = this.#plain();
    if (typeof key !== 'string') throw new SyntaxError('A name is a text.');
    this.blank();
    this.#expect(':');
    this.blank();
    return { key, label: this.#text.slice(from, this.#at) };
  }

  #expect(sign: string): void {
    if (this.#text[this.#at] !== sign) throw new SyntaxError(`"${sign}" is missing.`);
    this.#at++;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #indentAt(place: number): string {
    const line = this.#text.slice(this.#text.lastIndexOf('\n', place) + 1, place);
    return /^[ \t]*/.exec(line)?.[0] ?? '';
  }
}
