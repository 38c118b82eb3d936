/** What the request that carries files has besides them: their names, and the words that go with them. */
const envelope = 32 * 1024;

interface Sized {
  readonly size: number;
}

/** Which of more files fit into one message with those that wait already. */
export function choose<F extends Sized>(
  waiting: readonly Sized[],
  more: readonly F[],
  mostBytes: number,
): { fitting: readonly F[]; tooLarge: readonly F[] } {
  const fitting: F[] = [];
  const tooLarge: F[] = [];
  let left = mostBytes - envelope - waiting.reduce((all, { size }) => all + size, 0);
  for (const file of more) {
    if (file.size > left) tooLarge.push(file);
    else {
      fitting.push(file);
      left -= file.size;
    }
  }
  return { fitting, tooLarge };
}

/** For people: 12 kB, 4 MB. */
export function sizeText(bytes: number, locale: string): string {
  const [unit, size] = bytes < 1024 ** 2 ? ['kilobyte', Math.max(1, Math.round(bytes / 1024))] : ['megabyte', bytes / 1024 ** 2];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}
