import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { texts } from '../../texts';
import { useSignOut } from '../../workspace/useSignOut';
import { TurnOnTwoStep } from '../account/TurnOnTwoStep';
import { Entrance } from './Entrance';
import styles from './Entrance.module.css';
import { entranceTexts } from './texts';

/** The team asks for two steps: nothing else is open before they are on. */
export function MustTurnOnTwoStep() {
  const queries = useQueryClient();
  const signOut = useSignOut();
  return (
    <Entrance title={entranceTexts.must.title}>
      <p className={styles.intro}>{entranceTexts.must.intro}</p>
      <TurnOnTwoStep done={() => void queries.invalidateQueries({ queryKey: ['session'] })} />
      <Button appearance="subtle" onClick={signOut}>{texts.signOut}</Button>
    </Entrance>
  );
}
