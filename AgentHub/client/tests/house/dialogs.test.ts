import { describe, expect, it } from 'vitest';
import { sources } from './sources';

const blocks = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/<DialogActions[^>]*>([\s\S]*?)<\/DialogActions>/g)].map(([, inside = '']) => ({ file, inside })));

describe('dialogs', () => {
  it('are found', () => {
    expect(blocks.length).toBeGreaterThan(5);
  });

  it('have what they are for first, and the way back last', () => {
    const wrong = blocks.filter(({ inside }) => {
      const primary = inside.indexOf('appearance="primary"');
      const back = inside.search(/texts\.(?:cancel|close)/);
      const buttons = [...inside.matchAll(/<Button/g)].map(({ index }) => index);
      const isPrimaryLate = primary >= 0 && buttons.some((at, place) => place > 0 && at < primary);
      return isPrimaryLate || (back >= 0 && buttons.some(at => at > back));
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('and forms forget what was said about them as soon as something in them changes', () => {
    const forms = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/<form\b[^>]*>/g)].map(([form]) => ({ file, form })));
    // What answers by itself, without a refusal that stays.
    const others = /stories\/tryout|AskCalendar|entrance\/|TurnOnTwoStep/;
    expect(forms.filter(({ file, form }) => !others.test(file) && !form.includes('onChange')).map(({ file }) => file)).toEqual([]);
  });
});
