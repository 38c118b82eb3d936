using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Visitors;

namespace LiveTakeover.Handoff.Team.Visitors;

internal static class VisitorTable
{
    public static VerifiedVisitor? Find(StoreTransaction store, string subject) =>
        store.QueryFirst<Row>("SELECT * FROM identities WHERE subject = @subject", new { subject })?.ToIdentity();

    public static VerifiedVisitor? OfUser(StoreTransaction store, string userId) =>
        store.QueryFirst<Row>("SELECT * FROM identities WHERE user_id = @userId", new { userId })?.ToIdentity();

    /// <summary>If another node was faster, returns the user that it stored for the person, with the statement updated.</summary>
    public static VerifiedVisitor Save(StoreTransaction store, VerifiedVisitor identity, DateTimeOffset now) => store.QueryFirst<Row>(
        """
        INSERT INTO identities (subject, user_id, conversation_id, name, attributes, updated_at)
        VALUES (@Subject, @UserId, @ConversationId, @Name, @attributes, @at)
        ON CONFLICT (subject) DO UPDATE SET name = excluded.name, attributes = excluded.attributes, updated_at = excluded.updated_at
        RETURNING *
        """,
        new
        {
            identity.Person.Subject,
            identity.UserId,
            identity.ConversationId,
            identity.Person.Name,
            attributes = JsonSerializer.Serialize(identity.Person.Attributes),
            at = now.ToUnixTimeMilliseconds(),
        })!.ToIdentity();

    public static bool Move(StoreTransaction store, string subject, string conversationId) =>
        store.Execute(
            "UPDATE identities SET conversation_id = @conversationId WHERE subject = @subject", new { subject, conversationId }) > 0;

    public static bool Delete(StoreTransaction store, string userId) =>
        store.Execute("DELETE FROM identities WHERE user_id = @userId", new { userId }) > 0;

    /// <summary>What an administrator may look for: the site's own id of the person, and what it says of them.</summary>
    public static string SearchableText(VerifiedPerson person) => string.Join('\n', [person.Subject, .. person.Attributes.Values]);

    /// <summary>Whom a site has verified of those who have a conversation, each with that conversation, after one of them.</summary>
    public static IReadOnlyList<VerifiedVisitor> OfConversations(StoreTransaction store, string after, int limit) => Many(
        store, "WHERE c.id > @after AND c.erased_at IS NULL ORDER BY c.id LIMIT @limit", new { after, limit });

    public static VerifiedPerson? OfConversation(StoreTransaction store, string id) =>
        Many(store, "WHERE c.id = @id", new { id }) is [var known] ? known.Person : null;

    public static VerifiedPerson Person(string subject, string? name, string attributes) =>
        new(subject, name, JsonSerializer.Deserialize<Dictionary<string, string>>(attributes)!);

    private static VerifiedVisitor[] Many(StoreTransaction store, string where, object values) => [.. store.Query<Row>(
        $"SELECT i.subject, i.user_id, c.id AS conversation_id, i.name, i.attributes FROM conversations c JOIN identities i ON i.user_id = c.user_id {where}",
        values).Select(row => row.ToIdentity())];

    private sealed class Row
    {
        public required string Subject { get; init; }
        public required string UserId { get; init; }
        public required string ConversationId { get; init; }
        public string? Name { get; init; }
        public required string Attributes { get; init; }

        public VerifiedVisitor ToIdentity() => new(Person(Subject, Name, Attributes), UserId, ConversationId);
    }
}
