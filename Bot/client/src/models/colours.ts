/** The contrast of words with what is behind them; WCAG asks for 4.5. */
const enough = 5.5;

type Rgb = readonly [number, number, number];

/** The colour itself if it can be read on the background, else the nearest shade of it that can. Both as `#rrggbb`. */
export function readableOn(background: string, colour: string): string {
  const towards: Rgb = luminance(parse(background)) < 0.18 ? [255, 255, 255] : [0, 0, 0];
  for (let part = 0; part < 1; part += 0.05) {
    const shade = mix(parse(colour), towards, part);
    if (contrast(shade, parse(background)) >= enough) return format(shade);
  }
  return format(towards);
}

/** Black or white, whichever is read better on the colour. */
export function wordsOn(colour: string): '#000000' | '#ffffff' {
  return contrast(parse(colour), [255, 255, 255]) >= contrast(parse(colour), [0, 0, 0]) ? '#ffffff' : '#000000';
}

/** From 1, the same, to 21, black on white. */
export function contrastOf(one: string, other: string): number {
  return contrast(parse(one), parse(other));
}

function parse(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function format(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function mix(from: Rgb, to: Rgb, part: number): Rgb {
  const one = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * part;
  return [one(0), one(1), one(2)];
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
