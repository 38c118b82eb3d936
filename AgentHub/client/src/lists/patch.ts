import type { Page } from '../api/http';

/** How a list tells its rows apart, and in which order it holds them. */
export interface Order<Row> {
  /** Every id by which a change may name the row. */
  idsOf(row: Row): readonly string[];
  /** Negative: the first comes before the second. */
  compare(a: Row, b: Row): number;
}

/**
 * The pages after some rows were asked for again: `asked` are the ids, `rows` what the list holds of them now. The others
 * stay as they are, and a page that nothing touches stays the same object.
 */
export function patch<Row>(pages: readonly Page<Row>[], asked: ReadonlySet<string>, rows: readonly Row[], order: Order<Row>): Page<Row>[] {
  const left = pages.map(page => without(page, asked, order));
  for (const row of rows) {
    const place = left.findIndex(({ rows: held, next, looksBack }) =>
      next === null || (held.length > 0 ? order.compare(row, held.at(-1)!) < 0 : looksBack === true),
    );
    // What comes after the last page that is held will be read with its own page.
    if (place >= 0) left[place] = inserted(left[place]!, row, order);
  }
  return left;
}

function without<Row>(page: Page<Row>, asked: ReadonlySet<string>, { idsOf }: Order<Row>): Page<Row> {
  const rows = page.rows.filter(row => !idsOf(row).some(id => asked.has(id)));
  return rows.length === page.rows.length ? page : { ...page, rows };
}

function inserted<Row>(page: Page<Row>, row: Row, { compare }: Order<Row>): Page<Row> {
  const place = page.rows.findIndex(held => compare(row, held) < 0);
  return { ...page, rows: page.rows.toSpliced(place < 0 ? page.rows.length : place, 0, row) };
}
