/** What the person is told about the connection. */
export type Connection = 'connecting' | 'online' | 'reconnecting';

/** The numbers that Direct Line's client gives its states. */
export const DirectLineStatus = { uninitialized: 0, connecting: 1, online: 2, expiredToken: 3, failedToConnect: 4, ended: 5 } as const;

export function connectionAfter(seen: Connection, status: number): Connection {
  if (status === DirectLineStatus.online) return 'online';
  return seen === 'connecting' ? 'connecting' : 'reconnecting';
}

/** From these the client does not come back: the page needs a new one with a fresh token. */
export function isOver(status: number): boolean {
  return status === DirectLineStatus.expiredToken || status === DirectLineStatus.failedToConnect || status === DirectLineStatus.ended;
}
