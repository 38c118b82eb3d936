/** How a length of time is spread over many cases, in seconds; null where there is no case. */
export interface Spread {
  count: number;
  median: number | null;
  p90: number | null;
  mean: number | null;
}

export interface Figures {
  conversations: number;
  resolvedByBot: number;
  requests: number;
  taken: number;
  waiting: Spread;
  requestToFirstLine: Spread;
  takeovers: number;
  controlToFirstLine: Spread;
  takeoverLength: Spread;
}

export interface Stretch {
  from: string;
  to: string;
}

export interface FigureDay extends Stretch {
  date: string;
  figures: Figures;
}

export interface FigureReport {
  from: string;
  to: string;
  zone: string;
  total: Figures;
  days: FigureDay[];
  agents: { id: string; name: string; figures: Figures }[];
  stories: { story: string | null; figures: Figures }[];
  /** When the support schedule, as it is now, has the team online. */
  supportOnline: Stretch[];
}
