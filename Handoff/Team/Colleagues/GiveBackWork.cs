using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Mail;
using LiveTakeover.Handoff.Team.Programs;
using LiveTakeover.Handoff.Team.Push;
using LiveTakeover.Handoff.Team.Queue;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>Gives back what an account or a key held that may not answer people any more, so that nobody waits for it.</summary>
internal sealed class GiveBackWork(ControlService control) : IInTransaction<AccountChanged>, IInTransaction<KeyEnded>
{
    public void Handle(StoreTransaction store, AccountChanged happened)
    {
        if (happened.EndsAnswering) GiveBack(store, happened.Before.Id, happened.By, happened.At);
    }

    public void Handle(StoreTransaction store, KeyEnded happened)
    {
        GiveBack(store, happened.Id, happened.By, happened.At);
        PresenceTable.Delete(store, PresenceService.OfAgent(happened.Id));
    }

    private void GiveBack(StoreTransaction store, string id, Actor by, DateTimeOffset at)
    {
        EndTransfers(store, id, at);
        control.ReleaseAllOf(store, id, by);
        ReturnRequests(store, id, by, at);
        AwayTable.Set(store, id, away: false, at.ToUnixTimeMilliseconds());
        // At the end, because the account is told when it loses control. It may not read that any more.
        NotificationTable.DeleteAllOf(store, id);
        MailTable.ForgetNewsOf(store, id);
        PushTable.ForgetNewsOf(store, id);
        QueueTable.ForgetAgent(store, id);
    }

    private static void EndTransfers(StoreTransaction store, string id, DateTimeOffset at)
    {
        foreach (var offer in TransferTable.DeleteAllOf(store, id))
        {
            if (offer.To.AgentId == id)
                NotificationTable.Tell(
                    store, offer.From.AgentId, NotificationKind.TransferImpossible, ConversationTable.Find(store, offer.ConversationId)!,
                    at, offer.To.AsActor);
            else
                store.Notify(TeamTopics.News, offer.To.AgentId);
        }
    }

    private static void ReturnRequests(StoreTransaction store, string id, Actor by, DateTimeOffset at)
    {
        foreach (var request in RequestTable.ReturnAllOf(store, id, at.ToUnixTimeMilliseconds()))
        {
            var user = ConversationTable.Find(store, request.ConversationId)?.UserName;
            store.Record(at, by, TeamActs.RequestAssigned, request.Id, new() { ["user"] = user, ["name"] = null });
            UserRequests.NotifyOf(store, request);
        }
    }
}
