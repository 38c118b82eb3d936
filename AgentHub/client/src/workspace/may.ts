import type { Control, Person, Session } from '../api/types';

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

/** Who is away can be answered without control, unless somebody has it. */
export function mayReplyLater(session: Session, control: Control, user: Person): boolean {
  return worksLive(session) && !control.holder && !user.online;
}

type Who = Pick<Session, 'role'>;

/** Runs the hub: the team, the schedule, what is exported or deleted. */
export const isAdministrator = ({ role }: Who): boolean => role === 'Administrator';

/** Works on what people ask for, also where nobody can take control: closes requests, writes notes and answers, sends again. */
export const worksOnRequests = (me: Who): boolean => isAdministrator(me) || me.role === 'SupportAgent';

/** Talks to people: takes control, has colleagues to offer a conversation to, can be away. */
export const worksLive = (me: Session): boolean => me.handoffEnabled && worksOnRequests(me);

export const editsStories = (me: Who): boolean => isAdministrator(me) || me.role === 'BotDesigner';

/** There is nothing to see live where nobody can take control. */
export const seesLiveConversations = ({ handoffEnabled }: Session): boolean => handoffEnabled;
