import settings from '../../components/Settings.module.css';
import { SettingsPage } from '../../components/SettingsPage';
import { worksLive } from '../../workspace/may';
import { useMe } from '../../workspace/useWorkspace';
import { OwnPicture } from '../introduction/OwnPicture';
import { LookSection } from './LookSection';
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
    <SettingsPage width={640} of="topics">
      <ProfileSection key={`${me.name} ${me.email}`} />
      <LookSection />
      {worksLive(me) && <OwnPicture className={settings.section} />}
      {byPassword && me.way !== 'provider' && (
        <>
          <PasswordSection />
          <TwoStepSection />
        </>
      )}
      <SignInsSection />
    </SettingsPage>
  );
}
