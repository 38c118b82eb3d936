using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Handoff.Team.Search;

/// <summary>Adds text to the search index that was stored before the index existed.</summary>
internal static class SearchMigration
{
    private const int BatchSize = 1_000;

    public static void AddWhatIsThere(StoreTransaction store)
    {
        foreach (var name in store.Query<Named>("SELECT id AS conversation_id, user_name AS text FROM conversations"))
            SearchTable.Add(store, name.ConversationId, name.Text);
        foreach (var request in store.Query<Named>("SELECT conversation_id, message AS text FROM user_requests"))
            SearchTable.Add(store, request.ConversationId, request.Text);
        foreach (var line in Lines(store))
            SearchTable.Add(store, line.ConversationId, SearchableText.Of(line.Author, line.Activity), line.Seq);
        if (!store.IsPostgres) SearchTable.IndexWaiting(store);
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
