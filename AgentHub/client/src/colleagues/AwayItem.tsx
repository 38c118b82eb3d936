import { MenuItem } from '@fluentui/react-components';
import { PresenceAvailableRegular, PresenceAwayRegular } from '@fluentui/react-icons';
import { useSetAway } from './queries';
import { colleagueTexts as w } from './texts';

/** In the account menu: there for colleagues, or away. */
export function AwayItem({ away }: { away: boolean }) {
  const set = useSetAway();
  return (
    <MenuItem icon={away ? <PresenceAvailableRegular /> : <PresenceAwayRegular />} title={w.awayHint} onClick={() => set.mutate(!away)}>
      {away ? w.comeBack : w.goAway}
    </MenuItem>
  );
}
