import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { accountTexts as w } from '../../account/texts';
import { TurnOnTwoStep } from '../../account/TurnOnTwoStep';
import { useSignOut } from '../../shell/useSignOut';
import { t } from '../../texts';
import { Entrance } from './Entrance';
import styles from './Entrance.module.css';

/** The team asks for two steps: nothing else is open before they are on. */
export function MustTurnOnTwoStep() {
  const queries = useQueryClient();
  const signOut = useSignOut();
  return (
    <Entrance title={w.entrance.must.title}>
      <p className={styles.intro}>{w.entrance.must.intro}</p>
      <TurnOnTwoStep done={() => void queries.invalidateQueries({ queryKey: ['session'] })} />
      <Button appearance="subtle" onClick={signOut}>{t.header.signOut}</Button>
    </Entrance>
  );
}
