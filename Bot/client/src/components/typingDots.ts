/** Three dots on nothing: Web Chat's own animation brings a background that is not this page's. */
export function typingDots(colour: string): string {
  const dots = [8, 22, 36].map((x, index) => `<circle cx="${x}" cy="10" r="3.5" style="animation-delay:${index * 0.2}s"/>`).join('');
  const motion = '@keyframes breathe{50%{opacity:1}}circle{opacity:.3;animation:breathe 1.2s infinite}';
  const still = '@media(prefers-reduced-motion:reduce){circle{opacity:.7;animation:none}}';
  const style = `<style>${motion}${still}</style>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="44" height="20" fill="${colour}">${style}${dots}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
