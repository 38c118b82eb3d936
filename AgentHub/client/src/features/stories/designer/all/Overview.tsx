import { useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import { memo, type PointerEvent } from 'react';
import type { Place } from '../canvas/layout';
import styles from './AllStories.module.css';
import { allTexts } from './texts';

const size = { width: 180, height: 120 };

/** Everything, small, with a frame around what is shown: only the frame moves while one pans. */
export function Overview({ places, own }: { places: ReadonlyMap<string, Place>; own: string }) {
  const flow = useReactFlow();
  const all = [...places.values()];
  const right = Math.max(1, ...all.map(({ x, width }) => x + width));
  const below = Math.max(1, ...all.map(({ y, height }) => y + height));
  const go = ({ clientX, clientY, currentTarget, buttons, type }: PointerEvent<SVGSVGElement>) => {
    if (type === 'pointermove' && buttons === 0) return;
    const matrix = currentTarget.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    <svg
      className={`nopan ${styles.overview}`} role="img" aria-label={allTexts.overview} {...size} viewBox={`0 0 ${right} ${below}`}
      onPointerDown={go} onPointerMove={go}>
      <Shapes places={places} own={own} />
      <Frame />
    </svg>
  );
}

const Shapes = memo(({ places, own }: { places: ReadonlyMap<string, Place>; own: string }) => {
  const path = (chosen: boolean) => [...places].filter(([id]) => (id === own) === chosen)
    .map(([, { x, y, width, height }]) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
  return <><path className={styles.small} d={path(false)} /><path className={styles.smallOwn} d={path(true)} /></>;
});
Shapes.displayName = 'Shapes';

function Frame() {
  const [x, y, zoom] = useStore(({ transform }) => transform);
  const [width, height] = [useStore(each => each.width), useStore(each => each.height)];
  return <rect className={styles.frame} x={-x / zoom} y={-y / zoom} width={width / zoom} height={height / zoom} />;
}

/** The arrows from story to story, as one drawing below everything. */
export const ArrowsBetween = memo(({ own, others }: { own: string; others: string }) => (
  <ViewportPortal>
    <svg className={styles.arrows} aria-hidden>
      <path d={others} />
      <path d={own} className={styles.ownArrows} />
    </svg>
  </ViewportPortal>
));
ArrowsBetween.displayName = 'ArrowsBetween';
