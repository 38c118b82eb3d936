// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNow } from '../../src/components/useNow';

function Clock() {
  return <p data-testid="now">{useNow(1_000)}</p>;
}

const shown = () => Number(screen.getByTestId('now').textContent);

describe('the clock of the page', () => {
  beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => vi.useRealTimers());

  it('goes on while somebody looks, and is right at once when somebody looks again', () => {
    const { unmount } = render(<Clock />);
    act(() => vi.advanceTimersByTime(3_000));
    expect(shown()).toBe(1_003_000);
    unmount();
    vi.setSystemTime(9_000_000);
    render(<Clock />);
    expect(shown()).toBe(9_000_000);
  });

  it('lets its timer go when nobody looks', () => {
    render(<Clock />).unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
