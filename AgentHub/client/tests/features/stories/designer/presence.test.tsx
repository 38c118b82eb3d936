// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DesignerSignal } from '../../../../src/live/frames';
import { byStep, useDesigners } from '../../../../src/features/stories/designer/presence/useDesigners';
import { SignedInAs } from '../../../../src/workspace/useWorkspace';
import type { Workspace } from '../../../../src/workspace/Workspace';
import { grace } from '../../../cast';

const said: (string | null)[][] = [];
let hear: (signal: DesignerSignal) => void = () => undefined;
const live = {
  sendAtStory: (...story: (string | null)[]) => said.push(story),
  onDesigner: (listener: typeof hear) => {
    hear = listener;
    return () => (hear = () => undefined);
  },
  subscribe: () => () => undefined,
};
const around = ({ children }: { children: ReactNode }) => (
  <SignedInAs value={{ session: grace, workspace: { live } as unknown as Workspace }}>{children}</SignedInAs>
);
const ana: DesignerSignal = { storyId: 's', key: 'k1', id: 'ana', name: 'Ana', step: 'b1', isGone: false };

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  said.length = 0;
});

it('sees who is there, answers who comes, and forgets who goes or is silent', () => {
  const page = renderHook(() => useDesigners('s', null, true), { wrapper: around });
  expect(said).toEqual([['s', null]]);

  act(() => hear(ana));
  act(() => hear({ ...ana, key: 'k2', id: 'ben', name: 'Ben' }));
  act(() => hear({ ...ana, key: 'k3', id: grace.id, name: 'Grace' }));
  act(() => hear({ ...ana, key: 'k4', storyId: 'other', id: 'eve', name: 'Eve' }));
  expect(page.result.current.map(({ name, step }) => `${name} ${step}`)).toEqual(['Ana b1', 'Ben b1']);
  expect([...byStep(page.result.current)]).toEqual([['b1', 'Ana, Ben']]);
  expect(said).toHaveLength(3);

  act(() => hear({ ...ana, isGone: true }));
  expect(page.result.current.map(({ name }) => name)).toEqual(['Ben']);
  act(() => vi.advanceTimersByTime(20_000));
  expect(page.result.current).toEqual([]);
  expect(said.length).toBeGreaterThan(5);

  page.unmount();
  expect(said.at(-1)).toEqual([null, null]);
});

it('says and hears nothing for those who only read', () => {
  const page = renderHook(() => useDesigners('s', null, false), { wrapper: around });
  act(() => hear(ana));
  expect([said, page.result.current]).toEqual([[], []]);
});
