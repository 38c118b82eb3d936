import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import type { Wire } from './LiveConnection';

/** Reconnecting is LiveConnection's work, because it also goes on after hours. */
export function hubWire(): Wire {
  return new HubConnectionBuilder().withUrl('/hub/live').configureLogging(LogLevel.None).build();
}
