using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Team.Mail;
using LiveTakeover.Handoff.Team.Preferences;
using LiveTakeover.Handoff.Team.Profiles;
using LiveTakeover.Handoff.Team.Signals;
using LiveTakeover.Handoff.Team.Views;

namespace LiveTakeover.Handoff.Team.Accounts;

/// <summary>Deletes what belonged to a removed account alone. Sign-ins, codes and its password link go with the account's row.</summary>
internal sealed class ForgetAccount : IInTransaction<AccountChanged>
{
    public void Handle(StoreTransaction store, AccountChanged happened)
    {
        if (!happened.IsRemoved) return;
        ProfileTable.DeletePicture(store, happened.Before.Id);
        PreferenceTable.Delete(store, happened.Before.Id);
        ReadMarkTable.DeleteOf(store, happened.Before.Id);
        SavedViewTable.DeleteOf(store, happened.Before.Id);
        MailTable.ForgetAccount(store, happened.Before.Id);
        PresenceTable.Delete(store, PresenceService.OfAgent(happened.Before.Id));
    }
}
