using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Log;

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
}
