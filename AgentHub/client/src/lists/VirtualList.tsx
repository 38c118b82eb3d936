import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Boundary } from '../components/Boundary';
import { useScrollBox } from '../components/ScrollBox';
import { texts } from '../texts';
import styles from './VirtualList.module.css';

interface VirtualListProps<Row> {
  rows: readonly Row[];
  /** With those that are not here yet. */
  total: number;
  keyOf: (row: Row) => string;
  children: (row: Row) => ReactNode;
  /** The key of the row to keep in sight when it is chosen. */
  chosen: string | undefined;
  /** Rows come into sight that are not here yet. */
  onMissing: () => void;
  label?: string;
}

const usualHeight = 88;

/** A list of any length: only the rows in sight are on the page, and the one with the focus. */
export function VirtualList<Row>({ rows, total, keyOf, children, chosen, onMissing, label }: VirtualListProps<Row>) {
  const scrolling = useScrollBox();
  const list = useRef<HTMLUListElement>(null);
  const offset = useOffset(list);
  const [focused, setFocused] = useState<string | null>(null);
  const placeOf = (key: string | null | undefined) => (key == null ? -1 : rows.findIndex(row => keyOf(row) === key));
  const focusedPlace = placeOf(focused);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scrolling?.box ?? null,
    estimateSize: () => usualHeight,
    overscan: 6,
    scrollMargin: offset,
    scrollPaddingStart: 40,
    getItemKey: place => (place < rows.length ? keyOf(rows[place]!) : place),
    rangeExtractor: range => withFocused(range, focusedPlace),
  });
  const inSight = virtual.getVirtualItems();
  const missing = (inSight.at(-1)?.index ?? 0) >= rows.length && rows.length < total;
  useEffect(() => {
    if (missing) onMissing();
  }, [missing, onMissing]);

  const chosenPlace = placeOf(chosen);
  useEffect(() => {
    if (chosenPlace >= 0) virtual.scrollToIndex(chosenPlace, { align: 'auto' });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it is brought into sight when it is chosen, not whenever it moves
  }, [chosen, chosenPlace < 0]);

  const focus = (event: FocusEvent<HTMLElement>) => setFocused(event.target.closest('li')?.dataset['key'] ?? null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears which row has the focus; there is nothing to press
    <ul
      ref={list}
      className={styles.list}
      aria-label={label}
      style={{ blockSize: virtual.getTotalSize() }}
      onFocus={focus}
      onBlur={() => setFocused(null)}>
      {inSight.map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          data-key={key}
          className={styles.item}
          style={{ transform: `translateY(${start - offset}px)` }}
          aria-setsize={total}
          aria-posinset={index + 1}>
          {index < rows.length ? (
            <Boundary of={rows[index]} instead={<p className={styles.undrawable}>{texts.errors.row}</p>}>{children(rows[index]!)}</Boundary>
          ) : (
            <div className={styles.missing}>
              <span className="visually-hidden">{texts.loading}</span>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whoever has the focus in a row keeps it when they scroll away from it. */
function withFocused(range: Range, place: number): number[] {
  const shown = defaultRangeExtractor(range);
  return place < 0 || shown.includes(place) ? shown : [...shown, place].toSorted((a, b) => a - b);
}

/** How far below the top of what scrolls the list begins: other lists above it grow and shrink. */
function useOffset(list: { current: HTMLElement | null }): number {
  const scrolling = useScrollBox();
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (!scrolling) return undefined;
    const { box, content } = scrolling;
    const measure = () =>
      list.current && setOffset(list.current.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(content);
    return () => watcher.disconnect();
  }, [scrolling, list]);
  return offset;
}
