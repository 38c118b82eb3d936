export type {
  DeliveriesView as Deliveries,
  FailureView as FailedLine,
  UndeliveredList,
  UndeliveredView as Undelivered,
  WaitingView as WaitingLines,
} from '../../api/wire';
