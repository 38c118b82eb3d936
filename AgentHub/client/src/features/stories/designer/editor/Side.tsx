import { Spinner, Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { texts } from '../../../../texts';
import { StoryChange } from '../../StoryChange';
import type { DraftKeeper } from '../DraftKeeper';
import { nameOfStep, stepOf } from '../document/steps';
import { designerTexts } from '../texts';
import { useDesign } from '../useDesign';
import styles from './Designer.module.css';
import { FindingList } from './FindingList';
import { StepForm } from './StepForm';
import { StoryForm } from './StoryForm';
import type { Steps } from './useSteps';

const TryOut = lazy(() => import('../../tryout/TryOut').then(({ TryOut: show }) => ({ default: show })));
const StoryTests = lazy(() => import('../../tests/StoryTests').then(({ StoryTests: show }) => ({ default: show })));
const History = lazy(() => import('../../history/History').then(({ History: show }) => ({ default: show })));

const tabs = ['form', 'tryOut', 'tests', 'revisions'] as const;
export type SideTab = (typeof tabs)[number];

interface SideProps {
  id: string;
  keeper: DraftKeeper;
  steps: Steps;
  tab: SideTab;
  choose: (tab: SideTab) => void;
}

/** Beside the story: the form of what is selected, a try-out, the tests, and what was published when. */
export function Side({ id, keeper, steps, tab, choose }: SideProps) {
  const { story, findings } = useDesign();
  const name = steps.current === null ? designerTexts.theStory : nameOfStep(stepOf(story, steps.current));
  return (
    <aside className={styles.side} aria-label={designerTexts.side}>
      <TabList size="small" selectedValue={tab} onTabSelect={(_, { value }) => choose(value as SideTab)}>
        {tabs.map(each => <Tab key={each} value={each}>{designerTexts.tabs[each]}</Tab>)}
      </TabList>
      {tab === 'form' && (
        <>
          <h2 className={styles.sideTitle} dir="auto">{name}</h2>
          {steps.current === null ? <StoryForm /> : <StepForm key={steps.current} id={steps.current} remove={steps.remove} />}
          <section className={styles.check} aria-label={designerTexts.findings}>
            <h3>{designerTexts.findings}</h3>
            <FindingList steps={steps} findings={findings} />
          </section>
          <StoryChange id={id} etag={keeper.base.etag} />
        </>
      )}
      <Suspense fallback={<Spinner label={texts.loading} />}>
        {tab === 'tryOut' && <TryOut id={id} story={story} onPath={steps.light} />}
        {tab === 'tests' && <StoryTests id={id} story={story} />}
        {tab === 'revisions' && <History id={id} />}
      </Suspense>
    </aside>
  );
}
