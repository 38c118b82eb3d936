/** The shapes that the whole page uses, by its own names for them. Those of one feature stand in its `types.ts`. */
export type {
  AuthorKind,
  AuthorView as Author,
  ControlView as Control,
  ConversationView as Conversation,
  HitView as Hit,
  PersonView as Holder,
  RequestState,
  RequestView as UserRequest,
  Role,
  SessionView as Session,
  StatusView as SupportStatus,
  StoryStep,
  UserView as Person,
} from './wire';
