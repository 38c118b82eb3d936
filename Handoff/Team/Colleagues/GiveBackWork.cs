using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Mail;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>Gives back what an account held that may not answer people any more, so that nobody waits for it.</summary>
internal sealed class GiveBackWork(ControlService control) : IInTransaction<AccountChanged>
{
    public void Handle(StoreTransaction store, AccountChanged happened)
    {
        if (!happened.EndsAnswering) return;
        var id = happened.Before.Id;
        EndTransfers(store, happened);
        control.ReleaseAllOf(store, id, happened.By);
        ReturnRequests(store, happened);
        AwayTable.Set(store, id, away: false, happened.At.ToUnixTimeMilliseconds());
        // At the end, because the account is told when it loses control. It may not read that any more.
        NotificationTable.DeleteAllOf(store, id);
        MailTable.ForgetNewsOf(store, id);
    }

    private static void EndTransfers(StoreTransaction store, AccountChanged happened)
    {
        foreach (var offer in TransferTable.DeleteAllOf(store, happened.Before.Id))
        {
            if (offer.To.AgentId == happened.Before.Id)
                NotificationTable.Tell(
                    store, offer.From.AgentId, NotificationKind.TransferImpossible, ConversationTable.Find(store, offer.ConversationId)!,
                    happened.At, offer.To.AsActor);
            else
                store.Notify(TeamTopics.News, offer.To.AgentId);
        }
    }

    private static void ReturnRequests(StoreTransaction store, AccountChanged happened)
    {
        foreach (var request in RequestTable.ReturnAllOf(store, happened.Before.Id, happened.At.ToUnixTimeMilliseconds()))
        {
            var user = ConversationTable.Find(store, request.ConversationId)?.UserName;
            store.Record(happened.At, happened.By, TeamActs.RequestAssigned, request.Id, new() { ["user"] = user, ["name"] = null });
            UserRequests.NotifyOf(store, request);
        }
    }
}
