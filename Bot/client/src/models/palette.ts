import { contrastOf, readableOn, wordsOn } from './colours';

/** Every colour of the page, for its styles (as `--ink`, `--inkSoft` …) and for Web Chat. */
export interface Palette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly paper: string;
  readonly cream: string;
  readonly line: string;
  readonly control: string;
  readonly backdrop: string;
  readonly shadow: string;
  readonly own: string;
  readonly ownInk: string;
  readonly agent: string;
  readonly agentInk: string;
  readonly agentSoft: string;
  readonly agentLine: string;
  readonly online: string;
  readonly alert: string;
  readonly alertSoft: string;
  readonly danger: string;
  readonly accent: string;
}

const light: Omit<Palette, 'accent'> = {
  ink: '#2b2118',
  inkSoft: '#6b5d4c',
  paper: '#fffdf9',
  cream: '#fbf7f0',
  line: '#e8dfd1',
  control: '#c9a877',
  backdrop: 'radial-gradient(120% 90% at 50% -10%, #ffe9bd 0%, #fbf1de 38%, #efe4d2 100%)',
  shadow: 'rgb(80 50 10 / 35%)',
  own: '#2b2118',
  ownInk: '#fffaf2',
  agent: '#0d5b52',
  agentInk: '#ffffff',
  agentSoft: '#e2f2ee',
  agentLine: '#bcdfd5',
  online: '#15803d',
  alert: '#7a2e0a',
  alertSoft: '#fdeadb',
  danger: '#a3260f',
};

const dark: Omit<Palette, 'accent'> = {
  ink: '#f5ecdf',
  inkSoft: '#bfae98',
  paper: '#2a221b',
  cream: '#1d1813',
  line: '#43382d',
  control: '#7d6647',
  backdrop: 'radial-gradient(120% 90% at 50% -10%, #3d2e18 0%, #1c1610 45%, #120e0a 100%)',
  shadow: 'rgb(0 0 0 / 60%)',
  own: '#5d4827',
  ownInk: '#fff7ea',
  agent: '#8fd8c8',
  agentInk: '#08302a',
  agentSoft: '#16332d',
  agentLine: '#2c5b51',
  online: '#4ade80',
  alert: '#ffc9a3',
  alertSoft: '#45240f',
  danger: '#c0392b',
};

export const defaultAccent = '#8a4b0c';

/**
 * @param accent the buyer's colour, as `#rrggbb`; words in it are to be read on paper
 * @param own behind what the person says; it must stand out from the page
 */
export function paletteFor(accent: string, isDark: boolean, own?: string | null): Palette {
  const colours = isDark ? dark : light;
  return {
    ...colours,
    accent: readableOn(colours.paper, accent),
    ...(own && contrastOf(own, colours.cream) >= 1.3 && { own, ownInk: wordsOn(own) }),
  };
}
