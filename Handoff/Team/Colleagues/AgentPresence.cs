using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.Colleagues;

internal sealed class AgentPresence(IDatabase database, TimeProvider time) : IAgentPresence
{
    public async ValueTask<bool> IsAnyoneThereAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return await database.ReadAsync(store => IsAnyoneThere(store, now), cancellationToken);
    }

    // Starts from accounts, which are few, and not from connections, which are many.
    private static bool IsAnyoneThere(StoreTransaction store, long now) => store.QueryFirst<string>(
        $"""
        SELECT id FROM accounts
        WHERE role IN ({AccountTable.Agents})
          AND NOT EXISTS (SELECT 1 FROM agents_away WHERE account_id = accounts.id)
          AND EXISTS (SELECT 1 FROM presence WHERE subject = 'agent/' || accounts.id AND expires_at > @now)
        LIMIT 1
        """,
        new { now }) is not null;
}
