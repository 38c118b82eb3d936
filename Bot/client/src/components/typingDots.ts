const dot = (x: number, delay: string, colour: string) =>
  `<circle cx="${x}" cy="10" r="3.5" fill="${colour}"><animate attributeName="opacity" values=".25;1;.25" dur="1.2s" begin="${delay}" repeatCount="indefinite"/></circle>`;

/** Three dots on nothing: Web Chat's own animation brings a background that is not this page's. */
export function typingDots(colour: string): string {
  const dots = dot(8, '0s', colour) + dot(22, '.2s', colour) + dot(36, '.4s', colour);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="44" height="20">${dots}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
