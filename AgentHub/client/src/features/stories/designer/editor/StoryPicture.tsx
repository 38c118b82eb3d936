import { Spinner, Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { texts } from '../../../../texts';
import { useRemembered } from '../../../../workspace/useRemembered';
import { HeatTools } from '../figures/HeatTools';
import { HeatContext, useHeat } from '../figures/useHeat';
import { allTexts } from '../all/texts';
import { designerTexts } from '../texts';
import styles from './Designer.module.css';
import { Outline } from './Outline';
import { useIsNarrow } from './useIsNarrow';
import type { Steps } from './useSteps';

const Canvas = lazy(() => import('../canvas/Canvas'));

const AllStories = lazy(() => import('../all/AllStories'));

type Layout = 'canvas' | 'all' | 'outline';

/** How one likes to see stories. Where there is no room for a drawing, the list does the same. */
export function useLayout(): [Layout, (layout: Layout) => void] {
  const [chosen, choose] = useRemembered<Layout>('hub.story-layout', 'canvas');
  return [useIsNarrow() ? 'outline' : chosen, choose];
}

export function LayoutTabs({ layout, choose }: { layout: Layout; choose: (layout: Layout) => void }) {
  return (
    <TabList size="small" selectedValue={layout} onTabSelect={(_, { value }) => choose(value as Layout)}
      aria-label={designerTexts.layout} className={styles.layouts}>
      <Tab value="canvas">{designerTexts.canvas}</Tab>
      <Tab value="all">{allTexts.title}</Tab>
      <Tab value="outline">{designerTexts.outline}</Tab>
    </TabList>
  );
}

const nobody: ReadonlyMap<string, string> = new Map();

interface StoryPictureProps {
  id: string;
  layout: Layout;
  steps: Steps;
  /** The names of other designers, by the step at which they are. */
  here?: ReadonlyMap<string, string>;
}

/** The story as a drawing, or as a list, with what happened at its steps if one likes. */
export function StoryPicture({ id, layout, steps, here = nobody }: StoryPictureProps) {
  const figures = useHeat(id);
  return (
    <HeatContext value={figures.heat}>
      <HeatTools of={figures} />
      <Suspense fallback={<Spinner label={texts.loading} />}>
        {layout === 'canvas' && <Canvas steps={steps} here={here} />}
        {layout === 'all' && <AllStories steps={steps} here={here} />}
        {layout === 'outline' && <Outline steps={steps} here={here} />}
      </Suspense>
    </HeatContext>
  );
}
