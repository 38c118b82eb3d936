// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/api/activity';
import { LineView } from '../../src/conversations/thread/LineView';
import { threadLines } from '../../src/workspace/threadLines';
import { entry } from '../cast';

function drawn(activity: Partial<Activity>): HTMLElement {
  const line = threadLines([entry(1, 'user', activity)]).at(-1);
  return render(<div>{line && <LineView line={line} goesOn={false} explainedIn={null} me="grace" />}</div>).container;
}

const attached = (contentType: string, contentUrl: string, content?: unknown) =>
  ({ text: null, attachments: [{ contentType, contentUrl, content, name: 'a' }] });

describe('what Mallory sends', () => {
  it('as markup stays text', () => {
    const shown = drawn({ text: '<img src=x onerror=alert(1)><b>hi</b>' });
    expect(shown.querySelector('img, b')).toBeNull();
    expect(shown.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it.each([
    ['a script as a link', { text: 'javascript:alert(1)' }],
    ['a script as a file', attached('text/plain', 'javascript:alert(1)')],
    ['a page in a data address', attached('image/png', 'data:text/html,<script>alert(1)</script>')],
    [
      'a card whose picture is a script',
      attached('application/vnd.microsoft.card.hero', '', { title: 't', images: [{ url: 'javascript:alert(1)' }] }),
    ],
  ])('as %s opens nothing', (_, activity) => {
    expect(drawn(activity).querySelector('a, img')).toBeNull();
  });

  it('as a picture from elsewhere is not loaded, so nobody learns who looks', () => {
    const shown = drawn(attached('image/png', 'https://mallory.example/spy.png'));
    expect(shown.querySelector('img')).toBeNull();
    expect(shown.querySelector('a')?.getAttribute('rel')).toContain('noreferrer');
  });

  it('in a broken shape does not break the thread', () => {
    expect(() => drawn({ text: null, attachments: [{}, { contentType: null, contentUrl: null }] })).not.toThrow();
    expect(() =>
      drawn({
        text: null,
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { body: [null, 7, { type: 'TextBlock' }] } }],
      }),
    ).not.toThrow();
    expect(() => drawn({ suggestedActions: { actions: [{ title: null, value: { a: [1, null] } }] } })).not.toThrow();
  });
});
