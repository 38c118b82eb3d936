import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftPreview, previewEvery } from '../src/connection/DraftPreview';

describe('what the person is writing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('goes out now and then, and the last of it always', () => {
    const sent: string[] = [];
    const preview = new DraftPreview((text) => sent.push(text));
    for (const text of ['H', 'He', 'Hel']) preview.write(text);
    vi.advanceTimersByTime(previewEvery);
    preview.write('Hello');
    vi.advanceTimersByTime(previewEvery);
    vi.advanceTimersByTime(10 * previewEvery);
    expect(sent).toEqual(['Hel', 'Hello']);
  });

  it('is cleared when the box is, and says nothing twice', () => {
    const sent: string[] = [];
    const preview = new DraftPreview((text) => sent.push(text));
    preview.write('Hello');
    vi.advanceTimersByTime(previewEvery);
    preview.write('Hello!');
    preview.write('Hello');
    vi.advanceTimersByTime(previewEvery);
    preview.write('');
    vi.advanceTimersByTime(previewEvery);
    expect(sent).toEqual(['Hello', '']);
  });
});
