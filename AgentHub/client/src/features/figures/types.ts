export type {
  FigureDayView as FigureDay, FigureSet as Figures, FiguresView as FigureReport, Spread, TimeSpanView as Stretch,
} from '../../api/wire';
