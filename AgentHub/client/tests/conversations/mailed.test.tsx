// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Thread } from '../../src/conversations/thread/Thread';
import { entry } from '../cast';
import { Room, workspaceOf } from '../Room';

function show(leftOut: string[]) {
  const workspace = workspaceOf();
  const activity = { type: 'message', text: 'the blue one', channelData: { liveTakeover: { mail: { leftOut } } } };
  workspace.threads.of('c1').receive([{ ...entry(1), author: { kind: 'user', id: 'ada', name: 'Ada' }, activity }]);
  render(<Room workspace={workspace}><Thread conversationId="c1" userName="Ada" /></Room>);
}

describe('a line that came by e-mail', () => {
  afterEach(cleanup);

  it('says so', () => {
    show([]);
    expect(screen.getByText('By e-mail')).toBeTruthy();
  });

  it('names the files that were not taken', () => {
    show(['film.mp4', 'house.zip']);
    expect(screen.getByText(/^By e-mail · not taken, because too large or too many:.*film\.mp4.*, .*house\.zip/)).toBeTruthy();
  });
});
