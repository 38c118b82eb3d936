import { texts } from '../../texts';

const plain = '/hub/favicon.svg';
const trialLasts = 5_000;
let shown = 0;

/** Says in the browser's tab, by its title and its mark, how much is new. */
export function showInTab(count: number): void {
  shown = count;
  draw(count);
}

/** Shows for a moment how it looks when something is new. */
export function tryTab(): void {
  draw(shown + 1);
  setTimeout(() => draw(shown), trialLasts);
}

function draw(count: number): void {
  document.title = count > 0 ? `(${count}) ${texts.productName}` : texts.productName;
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (link) link.href = count > 0 ? `data:image/svg+xml,${encodeURIComponent(numbered(count))}` : plain;
}

function numbered(count: number): string {
  const number = count > 9 ? '9+' : count;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="9" fill="#0f6c74"/>
    <circle cx="20" cy="12" r="12" fill="#c50f1f"/>
    <text x="20" y="18" font-family="sans-serif" font-size="17" font-weight="700" fill="#fff" text-anchor="middle">${number}</text>
  </svg>`;
}
