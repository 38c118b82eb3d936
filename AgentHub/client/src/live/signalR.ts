import { HttpTransportType, type HubConnection, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import type { Wire } from './LiveConnection';

/** Reconnecting is LiveConnection's work, because it also goes on after hours. */
export function hubWire(): Wire {
  // A web socket needs no negotiation, and so any node of several may take it. What cannot open one tries the other ways in turn.
  const socket = connection({ transport: HttpTransportType.WebSockets, skipNegotiation: true });
  return alternating(socket, connection({}));
}

/** A wire over the first connection, until it cannot start; then over the second, and so on in turn. */
export function alternating(first: Wire, second: Wire): Wire {
  let now = first;
  return {
    async start() {
      try {
        await now.start();
      } catch (problem) {
        now = now === first ? second : first;
        throw problem;
      }
    },
    stop: () => now.stop(),
    send: (method, ...args) => now.send(method, ...args),
    stream: (method, ...args) => now.stream(method, ...args),
    on: (method, heard) => [first, second].forEach(wire => wire.on(method, heard)),
    onclose: closed => [first, second].forEach(wire => wire.onclose(closed)),
  };
}

function connection(options: { transport?: HttpTransportType; skipNegotiation?: boolean }): HubConnection {
  return new HubConnectionBuilder().withUrl('/hub/live', options).configureLogging(LogLevel.None).build();
}
