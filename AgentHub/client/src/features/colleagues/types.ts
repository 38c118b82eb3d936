export type {
  AgentNotification as News,
  ColleagueList,
  ColleagueView as Colleague,
  NewsView as Unread,
  TransferView as Transfer,
} from '../../api/wire';
