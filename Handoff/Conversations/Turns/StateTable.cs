namespace LiveTakeover.Handoff.Conversations.Turns;

internal static class StateTable
{
    /// <summary>The keys of the Bot Framework's conversation state and user state.</summary>
    public static (string Conversation, string User) KeysOf(Conversation conversation) =>
        ($"{conversation.ChannelId}/conversations/{conversation.Id}", $"{conversation.ChannelId}/users/{conversation.UserId}");

    public static Dictionary<string, StateDocument> Read(StoreTransaction store, IReadOnlyCollection<string> keys)
    {
        var found = new Dictionary<string, StateDocument>(StringComparer.Ordinal);
        foreach (var key in keys)
            if (store.QueryFirst<Row>("SELECT document, version FROM bot_state WHERE state_key = @key", new { key }) is { } row)
                found[key] = new StateDocument(row.Document, row.Version);
        return found;
    }

    public static int Write(StoreTransaction store, IReadOnlyDictionary<string, StateWrite> writes)
    {
        foreach (var (key, write) in writes) Write(store, key, write);
        return writes.Count;
    }

    private static void Write(StoreTransaction store, string key, StateWrite write)
    {
        var parameters = new { key, write.Json, expected = write.ExpectedVersion };
        var changed = write switch
        {
            { Json: null } => 1 + store.Execute("DELETE FROM bot_state WHERE state_key = @key", parameters),
            { ExpectedVersion: > 0 } => store.Execute(
                "UPDATE bot_state SET document = @Json, version = version + 1 WHERE state_key = @key AND version = @expected", parameters),
            { ExpectedVersion: 0 } => store.Execute(
                "INSERT INTO bot_state (state_key, document, version) VALUES (@key, @Json, 1) ON CONFLICT (state_key) DO NOTHING",
                parameters),
            _ => store.Execute(
                """
                INSERT INTO bot_state (state_key, document, version) VALUES (@key, @Json, 1)
                ON CONFLICT (state_key) DO UPDATE SET document = excluded.document, version = bot_state.version + 1
                """,
                parameters),
        };
        if (changed == 0) throw new StateConflictException(key);
    }

    private sealed class Row
    {
        public required string Document { get; init; }
        public long Version { get; init; }
    }
}
