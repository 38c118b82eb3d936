import { describe, expect, it } from 'vitest';
import { brandFor } from '../src/brand';
import { frameUrl, settingsOf } from '../src/embed/settings';
import { lookFor } from '../src/look';
import { groupBySpeaker } from '../src/models/speakers';
import { seenUntil, unreadAfter } from '../src/models/unread';
import { waitedForPerson, type Activity } from '../src/models/activity';
import { plainSettings } from '../src/pageSettings';

function tag(attributes: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = 'https://chat.shop.example/webchat/embed.js';
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(`data-${name}`, value);
  return script;
}

const settingsFor = (attributes: Record<string, string>, settings = plainSettings) =>
  settingsOf(tag(attributes), { browser: 'fr', page: 'de-AT' }, settings);

/** What the chat in the frame makes of what the tag says. */
const brandIn = (attributes: Record<string, string>, settings = plainSettings) =>
  brandFor(settings, lookFor(new URL(frameUrl(settingsFor(attributes, settings), false)), 'de', true).wished);

describe('the script tag', () => {
  it('needs no attributes', () => {
    expect(settingsFor({})).toMatchObject({
      host: 'https://chat.shop.example', color: '#8a4b0c', onColor: '#ffffff', position: 'right', locale: 'fr', icon: 'bubble',
      greeting: undefined, sound: false, theme: 'system', identity: undefined,
    });
  });

  it('says what counts before the host’s settings', () => {
    const host = { ...plainSettings, name: 'Nordlicht', color: '#123456', answersWithin: 60 };
    const attributes = {
      name: 'Lumen', tagline: 'Lamps', color: '#0D5B52', 'own-color': '#222222', theme: 'dark', logo: 'https://shop.example/l.png',
      privacy: 'https://shop.example/privacy', 'answer-time': 'off', languages: 'de, en',
    };

    expect(brandIn(attributes, host)).toMatchObject({
      name: 'Lumen', color: '#0D5B52', ownColor: '#222222', theme: 'dark', logo: 'https://shop.example/l.png',
      privacyLink: 'https://shop.example/privacy', answersWithin: null, languages: ['de', 'en'], words: { de: { tagline: 'Lamps' } },
    });
    expect(brandIn({}, host)).toEqual(host);
    expect(settingsFor({ position: 'left', icon: 'headset', greeting: 'Need help?', sound: 'on' }, host)).toMatchObject({
      position: 'left', icon: 'headset', greeting: 'Need help?', sound: true, color: '#123456',
    });
  });

  it('speaks the browser’s language, and the page’s only where it is told to', () => {
    const greetings = { ...plainSettings, words: { de: { tagline: null, greeting: 'Fragen?', texts: { open: 'Auf!' } } } };

    const localeOf = (said: Record<string, string>) => settingsFor(said).locale;
    expect([localeOf({}), localeOf({ locale: 'page' }), localeOf({ locale: 'nl' })]).toEqual(['fr', 'de-AT', 'nl']);
    expect(settingsFor({ locale: 'page' }, greetings)).toMatchObject({
      greeting: 'Fragen?', texts: { open: 'Auf!', close: 'Chat schließen' },
    });
    expect(settingsFor({}, { ...plainSettings, languages: ['de', 'en'] }).texts.open).toBe('Open the chat');
  });

  it('takes nothing that could do harm', () => {
    const hostile = {
      color: 'red;background:url(x)', 'own-color': 'javascript:x', logo: 'javascript:alert(1)', privacy: 'javascript:alert(1)',
      theme: 'x', languages: 'tlh', icon: '<svg onload=alert(1)>', position: 'top',
    };

    expect(brandIn(hostile)).toEqual(plainSettings);
    expect(settingsFor(hostile)).toMatchObject({ color: '#8a4b0c', icon: 'bubble', position: 'right', logo: null });
  });

  it('has no say over the full page, nor has a link that somebody made', () => {
    const search = '?locale=fr&color=%23000000&name=Your%20bank&identity=awaited&preview';
    for (const [pathname, isFramed] of [['/', false], ['/', true], ['/webchat/frame', false]] as const) {
      const look = lookFor({ pathname, search }, 'en', isFramed);

      expect(look).toMatchObject({ locale: 'en', awaitsIdentity: false, isPreview: false });
      expect(brandFor(plainSettings, look.wished)).toEqual(plainSettings);
    }
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
});
