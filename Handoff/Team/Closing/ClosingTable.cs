using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Lists;

namespace LiveTakeover.Handoff.Team.Closing;

internal static class ClosingTable
{
    public static ClosingRules Rules(StoreTransaction store) =>
        BotSettings.Read(store, "closing") is { } document
            ? JsonSerializer.Deserialize<ClosingRules>(document, JsonSerializerOptions.Web)!
            : new();

    public static void Save(StoreTransaction store, ClosingRules rules) =>
        BotSettings.Save(store, "closing", Written(rules));

    public static string Written(ClosingRules rules) => JsonSerializer.Serialize(rules, JsonSerializerOptions.Web);

    public static void SetOutcome(StoreTransaction store, string conversationId, long epoch, string outcome) => store.Execute(
        "UPDATE takeovers SET outcome = @outcome WHERE conversation_id = @conversationId AND epoch = @epoch",
        new { conversationId, epoch, outcome });

    /// <summary>The first answer counts, and only of a takeover that has ended.</summary>
    public static void Rate(StoreTransaction store, string conversationId, SatisfactionAnswer answer) => store.Execute(
        """
        UPDATE takeovers SET score = @Score, word = @Word
        WHERE conversation_id = @conversationId AND epoch = @Epoch AND score IS NULL AND released_at IS NOT NULL
        """,
        new { conversationId, answer.Epoch, answer.Score, answer.Word });

    public static IReadOnlyList<string> TagsOf(StoreTransaction store, string conversationId) => store.Query<string>(
        "SELECT tag FROM conversation_tags WHERE conversation_id = @conversationId ORDER BY tag", new { conversationId });

    /// <summary>By conversation, of those of which anybody has said something.</summary>
    public static IReadOnlyDictionary<string, ConversationEnding> EndingsOf(StoreTransaction store, IReadOnlyList<string> conversations)
    {
        if (conversations.Count == 0) return new Dictionary<string, ConversationEnding>(StringComparer.Ordinal);
        var among = new Conditions().AndAmong(conversations, "conversation_id");
        var tags = store.Query<(string ConversationId, string Tag)>(
            $"SELECT conversation_id, tag FROM conversation_tags {among} ORDER BY conversation_id, tag", among.Values)
            .ToLookup(row => row.ConversationId, row => row.Tag, StringComparer.Ordinal);
        var takeovers = store.Query<TakeoverRow>(
            $"SELECT conversation_id, outcome, score, word FROM takeovers {among} ORDER BY conversation_id, epoch", among.Values)
            .ToLookup(row => row.ConversationId, StringComparer.Ordinal);
        return tags.Select(said => said.Key).Union(takeovers.Select(ended => ended.Key), StringComparer.Ordinal).ToDictionary(
            id => id, id => Ending([.. tags[id]], takeovers[id]), StringComparer.Ordinal);
    }

    private static ConversationEnding Ending(IReadOnlyList<string> tags, IEnumerable<TakeoverRow> takeovers)
    {
        var ended = takeovers.LastOrDefault(row => row.Outcome is not null);
        var rated = takeovers.LastOrDefault(row => row.Score is not null);
        return new(tags, ended?.Outcome, (int?)rated?.Score, rated?.Word);
    }

    public static void SetTags(StoreTransaction store, string conversationId, IEnumerable<string> tags)
    {
        store.Execute("DELETE FROM conversation_tags WHERE conversation_id = @conversationId", new { conversationId });
        foreach (var tag in tags)
            store.Execute(
                "INSERT INTO conversation_tags (conversation_id, tag) VALUES (@conversationId, @tag) ON CONFLICT DO NOTHING",
                new { conversationId, tag });
    }

    /// <summary>Deletes what the person wrote and what the team said of the conversation. Outcomes and scores stay, as figures.</summary>
    public static void Forget(StoreTransaction store, string conversationId)
    {
        store.Execute("UPDATE takeovers SET word = NULL WHERE conversation_id = @conversationId", new { conversationId });
        store.Execute("DELETE FROM conversation_tags WHERE conversation_id = @conversationId", new { conversationId });
    }

    private sealed class TakeoverRow
    {
        public required string ConversationId { get; init; }
        public string? Outcome { get; init; }
        public long? Score { get; init; }
        public string? Word { get; init; }
    }
}
