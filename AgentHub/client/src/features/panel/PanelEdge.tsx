import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useDock, useWorkspace } from '../../workspace/useWorkspace';
import styles from './Panel.module.css';
import { panelTexts } from './texts';
import { narrowest, step, widestOf, widthOf } from './width';

/** The edge of the panel: it is pulled, or moved by arrows; a double click, or Home, makes it as wide as usual. */
export function PanelEdge() {
  const { dock } = useWorkspace();
  const { width } = useDock();
  const edge = useRef<HTMLDivElement>(null);
  const pull = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) dock.resize(widthOf(innerWidth - event.clientX, innerWidth));
  };
  const pressed = (event: KeyboardEvent) => {
    const now = width ?? edge.current?.parentElement?.clientWidth ?? narrowest;
    if (event.key === 'Home') dock.resize(null);
    else if (event.key === 'ArrowLeft') dock.resize(widthOf(now + step, innerWidth));
    else if (event.key === 'ArrowRight') dock.resize(widthOf(now - step, innerWidth));
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that can be moved is a control
    <div
      ref={edge}
      className={styles.edge}
      role="separator"
      aria-orientation="vertical"
      aria-label={panelTexts.width}
      title={panelTexts.widthHint}
      aria-valuemin={narrowest}
      aria-valuemax={widestOf(innerWidth)}
      aria-valuenow={width ?? narrowest}
      tabIndex={0}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={pull}
      onDoubleClick={() => dock.resize(null)}
      onKeyDown={pressed}
    />
  );
}
