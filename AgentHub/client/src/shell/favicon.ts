const plain = '/hub/favicon.svg';

/** The page's mark, with a number on it when something waits. */
export function showInFavicon(count: number): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (link) link.href = count > 0 ? `data:image/svg+xml,${encodeURIComponent(numbered(count))}` : plain;
}

function numbered(count: number): string {
  const shown = count > 9 ? '9+' : count;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="9" fill="#0f6c74"/>
    <circle cx="20" cy="12" r="12" fill="#c50f1f"/>
    <text x="20" y="18" font-family="sans-serif" font-size="17" font-weight="700" fill="#fff" text-anchor="middle">${shown}</text>
  </svg>`;
}
