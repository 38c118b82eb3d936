import type { Connection } from '../models/connection';
import type { Words } from '../words';

/** Says why nothing moves, while nothing moves. */
export function ConnectionLine({
  connection,
  online,
  words,
}: {
  readonly connection: Connection;
  readonly online: boolean;
  readonly words: Words;
}) {
  return (
    <div role="status" className="connection-place">
      {!online ? <p className="connection connection-lost">{words.offline}</p> : says(connection, words)}
    </div>
  );
}

function says(connection: Connection, words: Words) {
  if (connection === 'online') return null;
  if (connection === 'connecting') return <p className="connection">{words.connecting}</p>;
  return <p className="connection connection-lost">{words.reconnecting}</p>;
}
