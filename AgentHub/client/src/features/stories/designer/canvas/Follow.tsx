import { type ReactFlowState, useReactFlow, useStore } from '@xyflow/react';
import { useEffect } from 'react';
import { readable } from './Boxes';
import type { Place } from './layout';

const hasView = ({ panZoom, width }: ReactFlowState) => panZoom !== null && width > 0;

/** Brings the step that is in the form into sight. */
export function Follow({ place }: { place: Place | undefined }) {
  const flow = useReactFlow();
  const isReady = useStore(hasView);
  useEffect(() => {
    if (!place || !isReady) return;
    const { x, y, zoom } = flow.getViewport();
    const box = document.querySelector('.react-flow')?.getBoundingClientRect();
    if (!box) return;
    const [left, top] = [place.x * zoom + x, place.y * zoom + y];
    const isSeen = left >= 0 && top >= 0 && left + place.width * zoom <= box.width && top + place.height * zoom <= box.height;
    const isReadable = zoom >= readable;
    if (isSeen && isReadable) return;
    void flow.setCenter(place.x + place.width / 2, place.y + place.height / 2, { zoom: isReadable ? zoom : 0.7 });
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when it is elsewhere
  }, [flow, isReady, place?.x, place?.y, place?.width, place?.height]);
  return null;
}
