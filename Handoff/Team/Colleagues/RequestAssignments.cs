using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.Colleagues;

public enum AssignOutcome
{
    Assigned,
    UnknownRequest,

    /// <summary>The request is closed, or an agent has control.</summary>
    NotOpen,
    UnknownColleague,
}

/// <summary>Assigns requests to colleagues.</summary>
public sealed class RequestAssignments(IDatabase database, TimeProvider time)
{
    /// <summary>
    /// Assigns a request to a colleague, or to nobody. While an agent has control of the conversation, the request stays with that
    /// agent.
    /// </summary>
    public Task<AssignOutcome> AssignAsync(string requestId, string? accountId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Assign(store, requestId, accountId, by), cancellationToken);

    private AssignOutcome Assign(StoreTransaction store, string requestId, string? accountId, Actor by)
    {
        if (RequestTable.Find(store, requestId) is not { } request
            || ConversationTable.Find(store, request.ConversationId) is not { } conversation)
            return AssignOutcome.UnknownRequest;
        if (request.State != RequestState.Open) return AssignOutcome.NotOpen;
        var account = AccountTable.FindAgent(store, accountId);
        if (accountId is not null && account is null) return AssignOutcome.UnknownColleague;
        var now = time.GetUtcNow();
        RequestTable.Assign(
            store, requestId, account is null ? null : new Assignee(account.Id, account.Name), now.ToUnixTimeMilliseconds());
        store.Record(now, by, TeamActs.RequestAssigned, requestId, new() { ["user"] = conversation.UserName, ["name"] = account?.Name });
        if (account is not null && account.Id != by.Id)
            NotificationTable.Tell(store, account.Id, NotificationKind.RequestAssigned, conversation, now, by);
        UserRequests.NotifyOf(store, request);
        return AssignOutcome.Assigned;
    }
}
