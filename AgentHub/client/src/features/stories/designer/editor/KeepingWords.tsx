import { Button } from '@fluentui/react-components';
import { explain } from '../../../../texts/explain';
import type { DraftKeeper, DraftView } from '../DraftKeeper';
import { designerTexts } from '../texts';
import styles from './Editor.module.css';

/** Whether the draft has arrived. */
export function KeepingWords({ keeper, view: { keeping, error } }: { keeper: DraftKeeper; view: DraftView }) {
  const failed = keeping === 'failed';
  return (
    <span className={styles.keeping}>
      <span role="status" className={failed ? styles.error : undefined} title={failed ? explain(error) : undefined}>
        {designerTexts.keeping[keeping]}
      </span>
      {failed && <Button size="small" onClick={() => void keeper.flush()}>{designerTexts.saveNow}</Button>}
    </span>
  );
}
