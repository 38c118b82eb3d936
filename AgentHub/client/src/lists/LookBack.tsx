import { Button } from '@fluentui/react-components';
import { texts } from '../texts';
import styles from './LookBack.module.css';

interface LookBackProps {
  rows: readonly unknown[];
  looksBack: boolean;
  isLooking: boolean;
  isPartial: boolean;
  isInVain: boolean;
  more: () => void;
}

/** Below a list of what was found: the server looks at the newest first, and at older ones when somebody asks. */
export function LookBack({ rows, looksBack, isLooking, isPartial, isInVain, more }: LookBackProps) {
  if (!looksBack && !isPartial && !isInVain) return null;
  return (
    <div className={styles.back}>
      {looksBack && rows.length === 0 && <p role="status">{texts.lookBack.nothingYet}</p>}
      {looksBack && (
        <Button size="small" disabledFocusable={isLooking} onClick={more}>
          {isLooking ? texts.lookBack.looking : texts.lookBack.more}
        </Button>
      )}
      {isInVain && <p role="status">{texts.lookBack.inVain}</p>}
      {isPartial && <p role="status">{texts.lookBack.partial}</p>}
    </div>
  );
}
