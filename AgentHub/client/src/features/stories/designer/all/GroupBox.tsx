import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { countWords } from '../../../../texts/plurals';
import styles from './AllStories.module.css';
import type { Group } from './groups';
import { allTexts } from './texts';

export type GroupNode = Node<{
  group: Group; isNear: boolean; isCollapsed: boolean; isCurrent: boolean; isFound: boolean; fold: (id: string) => void;
}, 'story'>;

/** A story: its name, and from afar the shapes of its steps. */
export const GroupBox = memo(({ data: { group, isNear, isCollapsed, isCurrent, isFound, fold } }: NodeProps<GroupNode>) => (
  <div className={styles.group} data-far={!isNear || undefined} data-current={isCurrent || undefined} data-found={isFound || undefined}>
    <div className={styles.title}>
      <button
        type="button" className={`nodrag ${styles.fold}`} aria-expanded={!isCollapsed} onClick={() => fold(group.id)}
        aria-label={isCollapsed ? allTexts.expand(group.name) : allTexts.collapse(group.name)}>
        {isCollapsed ? <ChevronRightRegular aria-hidden /> : <ChevronDownRegular aria-hidden />}
      </button>
      <strong dir="auto">{group.name}</strong>
      <span>{allTexts.steps(countWords(group.steps))}</span>
    </div>
    {!isCollapsed && (
      <svg aria-hidden width={group.width} height={group.height}>
        <path className={styles.within} d={group.arrows} />
        {!isNear && <path className={styles.shapes} d={group.shapes} />}
      </svg>
    )}
  </div>
));
GroupBox.displayName = 'GroupBox';
