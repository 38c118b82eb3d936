import { Spinner, ToolbarButton, Toolbar } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { Trouble } from '../../../../components/Trouble';
import { useUndoKeys } from '../../../../components/useUndoKeys';
import { Link } from '../../../../routing/Link';
import { texts } from '../../../../texts';
import { useRemembered } from '../../../../workspace/useRemembered';
import { useStories } from '../../queries';
import { useMayEdit } from '../../useStoryChanges';
import { designs, type Version } from '../api';
import { set as put } from '../document/edit';
import { isList, isObject, type Json, pathText } from '../document/json';
import { languagesIn, nameIn } from '../document/languages';
import { AlsoHere } from '../presence/AlsoHere';
import { byStep, useDesigners } from '../presence/useDesigners';
import { designerTexts } from '../texts';
import { type Design, DesignContext } from '../useDesign';
import { ConflictDialog } from './ConflictDialog';
import styles from './Designer.module.css';
import { KeepingWords } from './KeepingWords';
import { PublishStory } from './PublishStory';
import { RemoveSteps } from './RemoveSteps';
import { Side, type SideTab } from './Side';
import { LayoutTabs, StoryPicture, useLayout } from './StoryPicture';
import { useCheck } from './useCheck';
import { useKeeper } from './useKeeper';
import { useSteps } from './useSteps';

/** One story, to be read by everybody and written by designers; with a step of it in the form. */
export function Designer({ id, step = null }: { id: string; step?: string | null }) {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['story', id], queryFn: () => designs.read(id) });
  if (isPending) return <Spinner className={styles.loading} label={texts.loading} />;
  if (!data) return <div className={styles.loading}><BackToList /><Trouble error={error} again={() => void refetch()} /></div>;
  return <OpenStory id={id} step={step} latest={data} />;
}

export const BackToList = () => (
  <Link to="stories" className={styles.back}><ArrowLeftRegular aria-hidden /> {texts.backToList}</Link>
);

/** Typing on in one field is undone at once; taking something away, or choosing, is a change each time. */
function isTyped(value: Json | undefined): boolean {
  if (isObject(value)) return !Object.hasOwn(value, 'type');
  return isList(value) || typeof value === 'string' || typeof value === 'number';
}

function OpenStory({ id, step, latest }: { id: string; step: string | null; latest: Version }) {
  const { keeper, view } = useKeeper(id, latest);
  const { story } = view;
  const mayEdit = useMayEdit();
  const { findings, check } = useCheck(keeper, story, mayEdit);
  const list = useStories().data;
  const [added, setAdded] = useRemembered<readonly string[]>('hub.story-languages', []);
  const design = useMemo((): Design => ({
    story, mayEdit, findings,
    languages: [...new Set([...languagesIn(story), ...added])],
    addLanguage: language => setAdded([...added, language]),
    others: [...(list?.stories ?? []), ...(list?.drafts.filter(({ change }) => change === 'new') ?? [])].filter(each => each.id !== id),
    edit: (make, about) => keeper.change(make, about ?? null),
    set: (path, value) => keeper.change(present => put(present, path, value), isTyped(value) ? pathText(path) : null),
  }), [story, mayEdit, findings, list, id, keeper, added, setAdded]);
  const [tab, setTab] = useState<SideTab>('form');
  const steps = useSteps(design, () => setTab('form'), step);
  const others = useDesigners(id, steps.current, mayEdit);
  const here = useMemo(() => byStep(others), [others]);
  const hasDraft = view.keeping !== 'saved' || (list?.drafts.some(draft => draft.id === id) ?? false);
  const [layout, setLayout] = useLayout();
  const name = nameIn(story) || id;
  const page = useRef<HTMLElement>(null);
  useUndoKeys(page, { undo: () => keeper.undo(), redo: () => keeper.redo(), enabled: mayEdit });
  return (
    <DesignContext value={design}>
      <article className={styles.designer} aria-label={name} ref={page}>
        <header className={styles.top}>
          <BackToList />
          <h1 dir="auto">{name}</h1>
          <AlsoHere others={others} />
          {mayEdit && <KeepingWords keeper={keeper} view={view} />}
          <span className={styles.space} />
          <LayoutTabs layout={layout} choose={setLayout} />
          {mayEdit && (
            <>
              <Toolbar size="small" aria-label={designerTexts.history}>
                <ToolbarButton icon={<ArrowUndoRegular />} aria-label={designerTexts.undo} disabled={!view.canUndo}
                  onClick={() => keeper.undo()} />
                <ToolbarButton icon={<ArrowRedoRegular />} aria-label={designerTexts.redo} disabled={!view.canRedo}
                  onClick={() => keeper.redo()} />
              </Toolbar>
              <PublishStory id={id} keeper={keeper} hasDraft={hasDraft} steps={steps} check={check} />
            </>
          )}
        </header>
        <div className={`${styles.body} ${layout === 'outline' ? '' : styles.withCanvas} ${steps.current === null ? '' : styles.inStep}`}>
          <div className={styles.main}><StoryPicture id={id} layout={layout} steps={steps} here={here} /></div>
          {mayEdit && <Side id={id} keeper={keeper} steps={steps} tab={tab} choose={setTab} />}
        </div>
        <RemoveSteps steps={steps} />
        {view.theirs && <ConflictDialog keeper={keeper} mine={story} theirs={view.theirs} />}
      </article>
    </DesignContext>
  );
}
