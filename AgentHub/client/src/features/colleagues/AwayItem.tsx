import { MenuItem } from '@fluentui/react-components';
import { PresenceAvailableRegular, PresenceAwayRegular } from '@fluentui/react-icons';
import { useSetAway } from './queries';
import { colleagueTexts } from './texts';

/** In the account menu: there for colleagues, or away. */
export function AwayItem({ away }: { away: boolean }) {
  const set = useSetAway();
  return (
    <MenuItem
      icon={away ? <PresenceAvailableRegular /> : <PresenceAwayRegular />}
      title={colleagueTexts.awayHint}
      onClick={() => set.mutate(!away)}>
      {away ? colleagueTexts.comeBack : colleagueTexts.goAway}
    </MenuItem>
  );
}
