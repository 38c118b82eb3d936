import { OwnPicture } from '../introduction/OwnPicture';
import { worksLive } from '../models/takeControl';
import { useMe } from '../shell/useWorkspace';
import styles from './Account.module.css';
import { PasswordSection } from './PasswordSection';
import { ProfileSection } from './ProfileSection';
import { SignInsSection } from './SignInsSection';
import { TwoStepSection } from './TwoStepSection';
import { useSignInOptions } from './useAccount';

/** What everybody may do with their own account. */
export default function AccountSettings() {
  const me = useMe();
  const byPassword = useSignInOptions().data?.password ?? true;
  return (
    <div className={styles.page}>
      <ProfileSection key={`${me.name} ${me.email}`} />
      {worksLive(me) && <OwnPicture className={styles.section} />}
      {byPassword && me.way !== 'provider' && (
        <>
          <PasswordSection />
          <TwoStepSection />
        </>
      )}
      <SignInsSection />
    </div>
  );
}
