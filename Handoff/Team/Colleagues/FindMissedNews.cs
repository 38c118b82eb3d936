using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Preferences;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>Finds the agents who are not in the hub to see what happened.</summary>
internal sealed class FindMissedNews : IInTransaction<RequestMade>, IInTransaction<AgentTold>
{
    /// <summary>All agents miss a request that comes while none of them is in the hub.</summary>
    public void Handle(StoreTransaction store, RequestMade happened)
    {
        var request = happened.Request;
        if (IsSomebodyThere(store, request.CreatedAt)) return;
        foreach (var agent in AccountTable.List(store).Where(agent => agent.MayTakeControl))
            Publish(store, MissedNewsKind.RequestMade, agent, request, request.ConversationId, by: null, request.CreatedAt);
    }

    public void Handle(StoreTransaction store, AgentTold happened)
    {
        MissedNewsKind? kind = happened.Kind switch
        {
            NotificationKind.RequestAssigned => MissedNewsKind.RequestAssigned,
            NotificationKind.RequestAnswered => MissedNewsKind.RequestAnswered,
            _ => null,
        };
        if (kind is null || AccountTable.Find(store, happened.AccountId) is not { } agent || IsThere(store, agent.Id, happened.At)) return;
        var request = RequestTable.OfConversation(store, happened.About.Id);
        Publish(store, kind.Value, agent, request, happened.About.Id, happened.By, happened.At);
    }

    private static void Publish(
        StoreTransaction store, MissedNewsKind kind, Account agent, UserRequest? request, string conversationId, Actor? by,
        DateTimeOffset at) => store.Publish(
            new MissedNews(
                kind, agent, PreferenceTable.Find(store, agent.Id) ?? new AgentPreferences(), request, conversationId, by?.Name, at));

    private static bool IsThere(StoreTransaction store, string accountId, DateTimeOffset now) =>
        PresenceTable.Status(store, PresenceService.OfAgent(accountId), now.ToUnixTimeMilliseconds()).Online;

    private static bool IsSomebodyThere(StoreTransaction store, DateTimeOffset now) => store.QueryFirst<long?>(
        "SELECT 1 FROM accounts JOIN presence ON subject = 'agent/' || accounts.id WHERE expires_at > @now LIMIT 1",
        new { now = now.ToUnixTimeMilliseconds() }) is not null;
}
