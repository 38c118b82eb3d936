import { describe, expect, it } from 'vitest';
import { launcherWordsFor } from '../src/embed/launcherWords';
import { frameUrl, settingsOf } from '../src/embed/settings';
import { lookFor } from '../src/look';
import { groupBySpeaker } from '../src/models/speakers';
import { seenUntil, unreadAfter } from '../src/models/unread';
import { waitedForPerson, type Activity } from '../src/models/activity';

function tag(attributes: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = 'https://chat.shop.example/webchat/embed.js';
  Object.assign(script.dataset, attributes);
  return script;
}

describe('the script tag', () => {
  it('needs no attributes', () => {
    expect(settingsOf(tag({}), 'fr')).toEqual({
      host: 'https://chat.shop.example', color: '#8a4b0c', onColor: '#ffffff', position: 'right', locale: 'fr',
      greeting: undefined, sound: false, theme: undefined, identity: undefined,
    });
  });

  it('says colour, place, language, greeting, sound and theme', () => {
    const settings = settingsOf(
      tag({ color: '#0D5B52', position: 'left', locale: 'en', greeting: 'Need help?', sound: 'on', theme: 'dark' }),
      'fr',
    );

    expect(settings).toMatchObject({ color: '#0D5B52', position: 'left', locale: 'en', greeting: 'Need help?', sound: true });
    expect(lookFor(new URL(frameUrl(settings, true)), 'de')).toEqual({
      isFrame: true,
      locale: 'en',
      accent: '#0D5B52',
      theme: 'dark',
      awaitsIdentity: true,
    });
    expect(lookFor(new URL(frameUrl(settings, false)), 'de').awaitsIdentity).toBe(false);
  });

  it('takes nothing for a colour that is none', () => {
    expect(settingsOf(tag({ color: 'red;background:url(x)' }), 'en').color).toBe('#8a4b0c');
    expect(lookFor({ pathname: '/webchat/frame', search: '?color=javascript:x' }, 'en').accent).toBe('#8a4b0c');
  });

  it('has no say over the full page', () => {
    expect(lookFor({ pathname: '/', search: '?locale=fr&color=%23000000&identity=awaited' }, 'en')).toMatchObject({
      isFrame: false,
      locale: 'en',
      accent: '#8a4b0c',
      awaitsIdentity: false,
    });
  });
});

describe('unread lines', () => {
  const line = (second: number, role = 'bot', more: Partial<Activity> = {}): Activity => ({
    type: 'message', id: `${second}`, from: { role }, timestamp: `2026-03-01T09:00:0${second}Z`, ...more,
  });
  const count = (...lines: Activity[]) => lines.reduce(unreadAfter, seenUntil(Date.parse('2026-03-01T09:00:03Z'))).ids.size;

  it('are those of the other side since the chat was last seen', () => {
    expect(count(line(2), line(3), line(4), line(5, 'user'), line(6))).toBe(2);
  });

  it('count once, however often the history is replayed', () => {
    expect(count(line(4), line(5), line(4), line(5))).toBe(2);
  });

  it('are words, not typing, events or notices', () => {
    expect(
      count(
        line(4, 'bot', { type: 'typing' }),
        line(5, 'bot', { type: 'event' }),
        line(6, 'bot', { channelData: { liveTakeover: { notice: 'taken' } } }),
      ),
    ).toBe(0);
  });

  it('are an answer that waited too, which stands apart from what was said before and after', () => {
    const answer = line(4, 'bot', { channelData: { liveTakeover: { author: 'agent', away: true } } });
    const live = line(5, 'bot', { channelData: { liveTakeover: { author: 'agent' } } });

    expect(count(answer)).toBe(1);
    expect(groupBySpeaker([line(3), answer, live]).map(group => group.length)).toEqual([1, 1, 1]);
    expect([answer, live, line(3, 'user', { channelData: answer.channelData })].map(waitedForPerson)).toEqual([true, false, false]);
  });

  it('are counted in the language of the page', () => {
    expect(launcherWordsFor('fr-CA').unread(2)).toBe('2 messages non lus');
    expect(launcherWordsFor('de').unread(1)).toBe('1 unread message');
  });
});
