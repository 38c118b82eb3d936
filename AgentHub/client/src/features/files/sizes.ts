import { formatLocale } from '../../texts';

/** For people: 12 kB, 4 MB. */
export function sizeWords(bytes: number): string {
  const [unit, size] = bytes < 1024 ** 2 ? ['kilobyte', Math.max(1, Math.round(bytes / 1024))] : ['megabyte', bytes / 1024 ** 2];
  return new Intl.NumberFormat(formatLocale, { style: 'unit', unit: unit as string, maximumFractionDigits: 1 }).format(size as number);
}
