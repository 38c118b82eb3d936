using LiveTakeover.Handoff.Conversations.Log.Warm;

namespace LiveTakeover.Handoff.Conversations.Turns;

internal static class StateTable
{
    private const string OfConversation = "/conversations/";

    /// <summary>The keys of the Bot Framework's conversation state and user state.</summary>
    public static (string Conversation, string User) KeysOf(Conversation conversation) =>
        ($"{conversation.ChannelId}{OfConversation}{conversation.Id}", $"{conversation.ChannelId}/users/{conversation.UserId}");

    /// <summary>The conversation whose state has this key; null for any other key.</summary>
    public static string? ConversationOf(string key) =>
        key.IndexOf(OfConversation, StringComparison.Ordinal) is >= 0 and var at ? key[(at + OfConversation.Length)..] : null;

    /// <summary>The document as copies of a conversation keep it.</summary>
    public static WarmFact FactOf(StateDocument? document) => new(document, sizeof(char) * (document?.Json.Length ?? 0));

    public static Dictionary<string, StateDocument> Read(StoreTransaction store, IReadOnlyCollection<string> keys)
    {
        var found = new Dictionary<string, StateDocument>(StringComparer.Ordinal);
        foreach (var key in keys)
            if (Read(store, key) is { } document) found[key] = document;
        return found;
    }

    public static StateDocument? Read(StoreTransaction store, string key) =>
        store.QueryFirst<Row>("SELECT document, version FROM bot_state WHERE state_key = @key", new { key }) is { } row
            ? new StateDocument(row.Document, row.Version)
            : null;

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
        if (ConversationOf(key) is { } conversationId) store.Publish(new FactWritten(conversationId, key, Written(write)));
    }

    /// <returns>Null if the version that the store gave is not known.</returns>
    private static WarmFact? Written(StateWrite write) => write switch
    {
        { Json: null } => FactOf(document: null),
        { ExpectedVersion: >= 0 and var expected } => FactOf(new StateDocument(write.Json, expected + 1)),
        _ => null,
    };

    private sealed class Row
    {
        public required string Document { get; init; }
        public long Version { get; init; }
    }
}
