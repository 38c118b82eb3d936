// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Activity } from '../../src/api/activity';
import { Boundary } from '../../src/components/Boundary';
import { Thread } from '../../src/conversations/thread/Thread';
import { conversationTexts } from '../../src/conversations/texts';
import { entry } from '../cast';
import { Room, workspaceOf } from '../Room';

const cards = ['hero', 'adaptive'].map(kind => ({
  contentType: `application/vnd.microsoft.card.${kind}`,
  contentUrl: 'https://shop.example/a',
  name: 'a card',
  content: {
    title: 'Lamp',
    subtitle: 'Small',
    text: 'Bright',
    images: [{ url: 'https://shop.example/lamp.png', tap: { type: 'openUrl', title: 'Open', value: 'x' } }],
    buttons: [{ type: 'imBack', title: 'Buy', value: { any: ['x'] } }],
    tap: { type: 'imBack', title: 'Tap', value: 'tap' },
    body: [
      { type: 'TextBlock', text: 'Words' },
      { type: 'FactSet', facts: [{ title: 'Price', value: '12' }] },
      { type: 'ActionSet', actions: [{ type: 'Action.Submit', title: 'Send', data: { a: [1] } }] },
    ],
  },
}));

/** Everything that the page may draw of a message. */
const whole = {
  type: 'message',
  id: '1',
  name: 'a name',
  text: 'hello',
  value: { any: ['text', { deep: 'text' }] },
  attachments: [{ contentType: 'image/png', contentUrl: 'https://shop.example/a.png', name: 'a.png', thumbnailUrl: 'x' }, ...cards],
  suggestedActions: { actions: [{ type: 'imBack', title: 'Yes', value: 'yes' }], to: ['ada'] },
  channelData: { liveTakeover: { story: 's' } },
};

const otherKinds = [null, 'text', 5, true, {}, [], [null], { a: { b: null } }, undefined];

/** As many as a thread draws at once. */
const together = 28;

/** The same document many times, each with something else in one place. */
function oddly(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return otherKinds;
  const isList = Array.isArray(node);
  const inside = Object.entries(node).flatMap(([key, held]) =>
    oddly(held).map(odd => (isList ? node.map((item, place) => (String(place) === key ? odd : item)) : { ...node, [key]: odd })),
  );
  return [...inside, ...otherKinds];
}

function show(activities: readonly unknown[]) {
  const workspace = workspaceOf();
  const entries = activities.map((activity, place) => ({ ...entry(place + 1), activity: activity as Activity }));
  workspace.threads.of('c1').receive(entries);
  render(<Room workspace={workspace}><Thread conversationId="c1" userName="Ada" /></Room>);
}

describe('a line of any shape', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(cleanup);

  it.each([
    ['message', whole],
    ...['event', 'invoke', 'trace'].map((type): [string, unknown] => [type, { ...whole, type, attachments: [] }]),
  ])('leaves the lines around it as they are: %s', (_, activity) => {
    const all = oddly(activity).filter(odd => odd !== null && odd !== undefined);
    expect(all.length).toBeGreaterThan(100);
    for (let at = 0; at < all.length; at += together) {
      show([{ type: 'message', text: 'first' }, ...all.slice(at, at + together), { type: 'message', text: 'last' }]);
      expect(screen.getByText('first')).toBeTruthy();
      expect(screen.getByText('last')).toBeTruthy();
      cleanup();
    }
  });

  it('stands there as one that cannot be shown, if nothing can be drawn of it', () => {
    show([{ type: 'message', text: 'first' }, { type: 'message', text: { not: 'a text' } }, { type: 'message', text: 'last' }]);
    expect(screen.getAllByText(conversationTexts.thread.undrawable)).toHaveLength(1);
    expect(screen.getByText('first')).toBeTruthy();
    expect(screen.getByText('last')).toBeTruthy();
  });
});

function Row({ name }: { name: unknown }) {
  return <li>{name as string}</li>;
}

const list = (names: readonly unknown[]) => (
  <ul>
    {names.map((name, place) => (
      // oxlint-disable-next-line react/no-array-index-key -- the rows stay where they are
      <Boundary key={place} of={name} instead={<li>none</li>}><Row name={name} /></Boundary>
    ))}
  </ul>
);

describe('a row that cannot be drawn', () => {
  it('is one row, until there is something else to draw', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { rerender, container } = render(list(['Ada', { not: 'a name' }, 'Grace']));
    expect([...container.querySelectorAll('li')].map(row => row.textContent)).toEqual(['Ada', 'none', 'Grace']);
    rerender(list(['Ada', 'Ana', 'Grace']));
    expect([...container.querySelectorAll('li')].map(row => row.textContent)).toEqual(['Ada', 'Ana', 'Grace']);
  });
});
