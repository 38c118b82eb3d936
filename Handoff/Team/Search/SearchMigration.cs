using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Visitors;

namespace LiveTakeover.Handoff.Team.Search;

/// <summary>Makes the words of text searchable that was stored before there was a search. The index gets them in the background.</summary>
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
    }

    /// <summary>Makes identities searchable that were stored before this was done with each of them.</summary>
    public static void AddIdentities(StoreTransaction store)
    {
        for (var after = ""; VisitorTable.OfConversations(store, after, BatchSize) is [.., var last] batch; after = last.ConversationId)
            foreach (var known in batch) SearchTable.SetIdentity(store, known.ConversationId, VisitorTable.SearchableText(known.Person));
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
