using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Figures;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>
/// Writes an account's new name wherever it says who is responsible now, and into the figures. The log, the audit log and
/// notifications keep the name that the account had when something was said or done.
/// </summary>
internal sealed class RenameAgent : IInTransaction<AccountChanged>
{
    public void Handle(StoreTransaction store, AccountChanged happened)
    {
        if (!happened.IsRenamed) return;
        var (id, name) = (happened.Before.Id, happened.After!.Name);
        TakeoverTable.RenameAgent(store, id, name);
        InvitationTable.RenameMaker(store, id, name);
        foreach (var held in ConversationTable.RenameHolder(store, id, name)) store.Notify(Topics.Conversations, held);
        foreach (var account in TransferTable.RenameAgent(store, id, name)) store.Notify(TeamTopics.News, account);
        if (RequestTable.RenameAssignee(store, id, name) > 0) store.Notify(Topics.Requests, ChangeSignals.Everything);
    }
}
