import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import styles from './Requests.module.css';
import { requestTexts } from './texts';
import type { Selection } from './useSelection';

interface SelectableProps {
  id: string;
  name: string;
  selection: Selection;
  children: ReactNode;
}

/** A row that can be selected, while somebody selects. */
export function Selectable({ id, name, selection: { ids, toggle }, children }: SelectableProps) {
  if (ids === null) return children;
  return (
    <div className={styles.selectable}>
      <Checkbox aria-label={requestTexts.many.select(name)} checked={ids.has(id)} onChange={() => toggle(id)} />
      {children}
    </div>
  );
}
