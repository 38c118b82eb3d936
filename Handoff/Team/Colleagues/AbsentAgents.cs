using LiveTakeover.Handoff.Conversations.Requests;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>Gives back the requests of agents of whom there was no sign for long, so that nobody waits for them.</summary>
public sealed class AbsentAgents(IDatabase database, IOptions<AbsenceOptions> options, TimeProvider time)
{
    /// <summary>
    /// Requests that an absent agent has not begun to work on need a human again. Control has a lease of its own, so what an agent
    /// works on is not looked at.
    /// </summary>
    /// <returns>The number of requests that were given back.</returns>
    public Task<int> GiveBackAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        return Since(now, options.Value.After) is { } absent
            ? database.WriteAsync(
                store => GiveBack(store, now, absent, Since(now, options.Value.AfterAway) ?? absent), cancellationToken)
            : Task.FromResult(0);
    }

    private static int GiveBack(StoreTransaction store, DateTimeOffset now, long absent, long away)
    {
        var left = AbsenceTable.RequestsOfAbsent(store, absent, away, now.ToUnixTimeMilliseconds());
        foreach (var request in left)
        {
            RequestTable.Assign(store, request.Id, assignee: null, now.ToUnixTimeMilliseconds());
            var user = ConversationTable.Find(store, request.ConversationId)?.UserName;
            store.Record(
                now, by: null, TeamActs.RequestGivenBack, request.Id, new() { ["user"] = user, ["name"] = request.Assignee!.Name });
            UserRequests.NotifyOf(store, request);
        }

        return left.Count;
    }

    private static long? Since(DateTimeOffset now, TimeSpan? time) => (now - time)?.ToUnixTimeMilliseconds();
}
