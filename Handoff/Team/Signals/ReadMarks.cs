namespace LiveTakeover.Handoff.Team.Signals;

/// <summary>How far agents have read conversations: in their account, so that it is the same in every browser.</summary>
public sealed class ReadMarks(IDatabase database)
{
    /// <summary>The most conversations that are asked for at once.</summary>
    public const int MostAtOnce = 100;

    /// <summary>The agent has seen the conversation up to this line. A mark never moves back.</summary>
    public Task MoveAsync(string accountId, string conversationId, long seq, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                if (ReadMarkTable.Move(store, accountId, conversationId, seq)) store.Notify(TeamTopics.Read, accountId);
            },
            cancellationToken);

    /// <summary>The last line that the agent has seen, by conversation; none for those that they have not seen.</summary>
    public Task<IReadOnlyDictionary<string, long>> OfAsync(
        string accountId, IReadOnlyList<string> conversations, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => ReadMarkTable.Of(store, accountId, conversations), cancellationToken);
}
