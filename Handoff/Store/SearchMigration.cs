namespace LiveTakeover.Handoff.Store;

/// <summary>Puts into the index what was said before there was one.</summary>
internal static class SearchMigration
{
    public const string Script = "0030-search";

    private const int BatchSize = 1_000;

    public static void AddWhatIsThere(StoreTransaction store)
    {
        foreach (var name in store.Query<Named>("SELECT id AS conversation_id, user_name AS text FROM conversations")) SearchTable.Add(store, name.ConversationId, name.Text);
        foreach (var request in store.Query<Named>("SELECT conversation_id, message AS text FROM user_requests")) SearchTable.Add(store, request.ConversationId, request.Text);
        foreach (var entry in Lines(store)) SearchTable.Add(store, entry);
    }

    private static IEnumerable<LogEntry> Lines(StoreTransaction store)
    {
        IReadOnlyList<LogEntry> batch = LogTable.ReadAll(store, after: ("", 0), BatchSize);
        while (batch.Count > 0)
        {
            foreach (var entry in batch) yield return entry;
            batch = LogTable.ReadAll(store, (batch[^1].ConversationId, batch[^1].Seq), BatchSize);
        }
    }

    private sealed class Named
    {
        public required string ConversationId { get; init; }
        public string? Text { get; init; }
    }
}
