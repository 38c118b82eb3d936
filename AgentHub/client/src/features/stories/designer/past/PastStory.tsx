import { Spinner } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Refusal } from '../../../../api/http';
import { EmptyState } from '../../../../components/EmptyState';
import { Trouble } from '../../../../components/Trouble';
import { Link } from '../../../../routing/Link';
import { texts } from '../../../../texts';
import { useStories } from '../../queries';
import { designs } from '../api';
import { isObject, type JsonObject } from '../document/json';
import { languagesIn, nameIn } from '../document/languages';
import { BackToList, Designer } from '../editor/Designer';
import styles from '../editor/Designer.module.css';
import { LayoutTabs, StoryPicture, useLayout } from '../editor/StoryPicture';
import { useSteps } from '../editor/useSteps';
import { type Design, DesignContext } from '../useDesign';
import { pastTexts } from './texts';

interface PastProps {
  id: string;
  /** Marked in it. */
  step: string;
  revision: string;
}

/** A story as the bot told it in a revision. What is the same today is opened to be worked on. */
export function PastStory({ id, step, revision }: PastProps) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['storyThen', id, revision],
    queryFn: () => compare(id, revision),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (isPending) return <Spinner className={styles.loading} label={texts.loading} />;
  if (!data) return <div className={styles.loading}><BackToList /><Trouble error={error} again={() => void refetch()} /></div>;
  if (data.isPresent) return <Designer id={id} step={step} />;
  if (data.story === null) {
    return <div className={styles.loading}><BackToList /><EmptyState icon={<HistoryRegular />} title={pastTexts.gone} /></div>;
  }

  return <OldStory id={id} step={step} revision={revision} story={data.story} />;
}

async function compare(id: string, revision: string) {
  const [told, present] = await Promise.all([orNone(designs.inRevision(id, revision)), orNone(designs.read(id))]);
  const story: unknown = told === null ? null : JSON.parse(told.text);
  return { story: isObject(story) ? story : null, isPresent: told !== null && told.text === present?.text };
}

async function orNone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

const nothing = () => undefined;

function OldStory({ id, step, revision, story }: PastProps & { story: JsonObject }) {
  const list = useStories().data;
  const design = useMemo((): Design => ({
    story, mayEdit: false, findings: [], languages: languagesIn(story), addLanguage: nothing,
    others: (list?.stories ?? []).filter(each => each.id !== id), edit: nothing, set: nothing,
  }), [story, list, id]);
  const steps = useSteps(design, nothing, step);
  const [layout, choose] = useLayout();
  const name = nameIn(story) || id;
  return (
    <DesignContext value={design}>
      <article className={styles.designer} aria-label={name}>
        <header className={styles.top}>
          <BackToList />
          <h1 dir="auto">{name}</h1>
          <p className={styles.past}>
            {pastTexts.told(revision)} <Link to={`stories/${encodeURIComponent(id)}`}>{pastTexts.present}</Link>
          </p>
          <span className={styles.space} />
          <LayoutTabs layout={layout} choose={choose} />
        </header>
        <div className={`${styles.body} ${layout === 'outline' ? '' : styles.withCanvas}`}>
          <div className={styles.main}><StoryPicture id={id} layout={layout} steps={steps} /></div>
        </div>
      </article>
    </DesignContext>
  );
}
