export interface BrowserName {
  browser: string;
  system: string | null;
}

// The first that fits: most browsers call themselves by the names of others, too.
const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'], [/\bOPR\//, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS)\//, 'Chrome'], [/\bSafari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/CrOS/, 'ChromeOS'],
  [/Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Who a user agent is, as people call it; null if it is none of these. */
export function browserName(userAgent: string | null): BrowserName | null {
  const browser = fitting(browsers, userAgent ?? '');
  return browser ? { browser, system: fitting(systems, userAgent ?? '') } : null;
}

function fitting(names: [RegExp, string][], userAgent: string): string | null {
  return names.find(([sign]) => sign.test(userAgent))?.[1] ?? null;
}
