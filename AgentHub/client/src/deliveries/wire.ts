/** A line that did not reach its channel. */
export interface FailedLine {
  seq: number;
  at: string;
  /** What the channel said: technical, in English. */
  reason: string;
  /** A bot's line may not once control has changed. */
  mayGoAgain: boolean;
  goesAgain: boolean;
}

/** The channel does not take the next line now, and is tried again and again. */
export interface WaitingLines {
  since: string;
  reason: string;
}

export interface Deliveries {
  channelId: string;
  waiting: WaitingLines | null;
  failures: FailedLine[];
}

export interface Undelivered extends Deliveries {
  conversationId: string;
  user: { id: string; name: string | null };
}
