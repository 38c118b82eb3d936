import { alone, patience } from './token';

const address = '/webchat/conversation';

/** The host ends the conversation that this page shows. This page begins anew, and so does every other one that shows it. */
async function change(method: 'POST' | 'DELETE'): Promise<void> {
  const response = await alone(() => fetch(address, { method, credentials: 'same-origin', signal: AbortSignal.timeout(patience) }));
  if (!response.ok) throw new Error(`The host answered ${response.status}`);
  window.location.reload();
}

export const startOver = () => change('POST');

export const deleteConversation = () => change('DELETE');

export function download(): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
