/** What the person is told about the connection. */
export type Connection = 'connecting' | 'online' | 'reconnecting';

/** A connection that never was is still being made; one that was is being made again. */
export function lost(connection: Connection): Connection {
  return connection === 'connecting' ? 'connecting' : 'reconnecting';
}

/** The numbers that Direct Line's client gives the states it does not come back from: the page needs a new client. */
const over = { expiredToken: 3, failedToConnect: 4, ended: 5 };

export function isOver(status: number): boolean {
  return Object.values(over).includes(status);
}
