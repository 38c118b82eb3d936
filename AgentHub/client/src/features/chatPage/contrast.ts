import { contrastOf, readableOn } from '../../../../../Bot/client/src/models/colours';
import { defaultAccent } from '../../../../../Bot/client/src/models/palette';

/** What the page writes on, in the light and in the dark. */
const papers = { light: '#fffdf9', dark: '#2a221b' } as const;

interface Shade {
  on: keyof typeof papers;
  /** From 1 to 21; words need 4.5. */
  contrast: number;
  /** What the page takes instead. */
  shade: string;
}

/** Where words in this colour could not be read, so that the page takes a shade of it. */
export function shadesOf(colour: string): readonly Shade[] {
  return (['light', 'dark'] as const)
    .map(on => ({ on, contrast: contrastOf(colour, papers[on]), shade: readableOn(papers[on], colour) }))
    .filter(({ shade }) => shade.toLowerCase() !== colour.toLowerCase());
}

export const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

export { defaultAccent };
