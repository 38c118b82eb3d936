const address = '/webchat/conversation';
const otherTabs = new BroadcastChannel('livetakeover.conversation');

/** The page begins anew, and every other page of this browser with it: all show the same conversation. */
async function changed(method: 'POST' | 'DELETE'): Promise<void> {
  const response = await fetch(address, { method, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`The host answered ${response.status}`);
  otherTabs.postMessage('changed');
  window.location.reload();
}

export const startOver = () => changed('POST');

export const deleteConversation = () => changed('DELETE');

export function download(): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

export function followOtherTabs(): void {
  otherTabs.addEventListener('message', () => window.location.reload());
}
