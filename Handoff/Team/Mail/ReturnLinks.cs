using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Mail;

/// <summary>
/// Links in e-mails that lead a person back into their conversation, in any browser, once. The store has only their hashes.
/// </summary>
public sealed class ReturnLinks(IDatabase database, IOptions<MailOptions> options, TimeProvider time)
{
    /// <returns>The token of a new link.</returns>
    public async Task<string> MakeAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        var token = Secrets.NewToken();
        var until = (time.GetUtcNow() + options.Value.LinkLifetime).ToUnixTimeMilliseconds();
        await database.WriteAsync(
            store => ReturnLinkTable.Insert(store, Secrets.Hash(token), conversationId, until), cancellationToken);
        return token;
    }

    /// <summary>Uses the link up.</summary>
    /// <returns>Null if it was used, has expired or never was, or the person has erased the conversation.</returns>
    public Task<Conversation?> UseAsync(string token, CancellationToken cancellationToken = default) => database.WriteAsync(
        store => ReturnLinkTable.Use(store, Secrets.Hash(token), time.GetUtcNow().ToUnixTimeMilliseconds()) is { } id
            && ConversationTable.Find(store, id) is { ErasedAt: null } conversation
            ? conversation
            : null,
        cancellationToken);
}

internal static class ReturnLinkTable
{
    public static int Insert(StoreTransaction store, string tokenHash, string conversationId, long expiresAt) => store.Execute(
        "INSERT INTO mail_links (token_hash, conversation_id, expires_at) VALUES (@tokenHash, @conversationId, @expiresAt)",
        new { tokenHash, conversationId, expiresAt });

    /// <returns>The conversation of a link that is there no more.</returns>
    public static string? Use(StoreTransaction store, string tokenHash, long now) => store.QueryFirst<string>(
        "DELETE FROM mail_links WHERE token_hash = @tokenHash AND expires_at > @now RETURNING conversation_id", new { tokenHash, now });

    public static int ForgetExpired(StoreTransaction store, long now) =>
        store.Execute("DELETE FROM mail_links WHERE expires_at <= @now", new { now });
}
