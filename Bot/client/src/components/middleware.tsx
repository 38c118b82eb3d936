import type { ComponentProps } from 'react';
import { agentOf, isByAgent, noticeOf, waitedForPerson, type Activity } from '../models/activity';
import { groupBySpeaker } from '../models/speakers';
import type { WebChat as ReactWebChat } from '../webChat';
import type { Words } from '../words';
import { AgentAvatar, BotAvatar } from './Avatars';

type WebChat = ComponentProps<typeof ReactWebChat>;
type One<T> = T extends readonly (infer Item)[] ? Item : T;
type ActivityMiddleware = One<NonNullable<WebChat['activityMiddleware']>>;
export type AttachmentMiddleware = One<NonNullable<WebChat['attachmentMiddleware']>>;
type AvatarMiddleware = One<NonNullable<WebChat['avatarMiddleware']>>;
type GroupMiddleware = One<NonNullable<WebChat['groupActivitiesMiddleware']>>;
export type ActivityStatusMiddleware = One<NonNullable<WebChat['activityStatusMiddleware']>>;
export type SendBoxMiddleware = One<NonNullable<WebChat['sendBoxMiddleware']>>;
export type SendBoxToolbarMiddleware = One<NonNullable<WebChat['sendBoxToolbarMiddleware']>>;

/** Draws who came and went as small text, and says above an agent's line that it is one. */
export function lines(words: Words): ActivityMiddleware {
  return () => (next) => (...args) => {
    const activity = args[0].activity as Activity;
    // Web Chat knows no way to draw it; the page itself heeds it.
    if (activity.type === 'endOfConversation') return false;
    if (noticeOf(activity)) return () => <p className="notice">{activity.text}</p>;
    const draw = next(...args);
    if (!draw || activity.type !== 'message' || !isByAgent(activity)) return draw;
    return (renderAttachment, props) => (
      <div className="agent-line">
        {props.showCallout && <AgentLabel activity={activity} words={words} />}
        {draw(renderAttachment, props)}
      </div>
    );
  };
}

function AgentLabel({ activity, words }: { readonly activity: Activity; readonly words: Words }) {
  const { name } = agentOf(activity);
  return (
    <span className="agent-label">
      {name && <><bdi>{name}</bdi> · </>}
      {words.agent}
      {waitedForPerson(activity) && <> · <em>{words.whileAway}</em></>}
    </span>
  );
}

export function avatars(words: Words, logo: string | null): AvatarMiddleware {
  return () => (next) => (...args) => {
    const [{ activity, fromUser }] = args;
    if (fromUser) return next(...args);
    if (!isByAgent(activity as Activity)) return () => <BotAvatar logo={logo} />;
    const { name, picture } = agentOf(activity as Activity);
    return () => <AgentAvatar label={name ?? words.agent} picture={picture} />;
  };
}

/** Web Chat groups by side; here bot and agent are two speakers on one side. */
export const groups: GroupMiddleware = () => (next) => (request) => ({
  ...next(request),
  sender: groupBySpeaker(request.activities as readonly Activity[]) as never,
});
