import type { Control, Person, Session } from '../api/wire';

export type TakeControlAnswer =
  | { may: true }
  | { may: false; because: 'handoffOff' | 'role' | 'mine' | 'userOffline' }
  | { may: false; because: 'colleague'; holder: string };

/** The rules of the server, told before the click. The server decides again when asked. */
export function mayTakeControl(session: Session, control: Control, user: Person): TakeControlAnswer {
  if (!session.handoffEnabled) return { may: false, because: 'handoffOff' };
  if (!worksLive(session)) return { may: false, because: 'role' };
  if (control.holder?.id === session.id) return { may: false, because: 'mine' };
  if (control.holder) return { may: false, because: 'colleague', holder: control.holder.name };
  if (!user.online) return { may: false, because: 'userOffline' };
  return { may: true };
}

/** Roles that may talk to people. */
export function worksLive({ role, handoffEnabled }: Session): boolean {
  return handoffEnabled && (role === 'Administrator' || role === 'SupportAgent');
}
