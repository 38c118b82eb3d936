import type * as wire from '../../api/wire';

export type { Spread, TimeSpanView as Stretch } from '../../api/wire';

/** The host leaves out nothing. */
export type Figures = Required<wire.FigureSet>;

export interface FigureDay extends wire.FigureDayView {
  figures: Figures;
}

export interface FigureReport extends wire.FiguresView {
  total: Figures;
  days: FigureDay[];
  agents: (wire.FigureAgent & { figures: Figures })[];
  stories: (wire.FigureStory & { figures: Figures })[];
}
