using System.Globalization;
using LiveTakeover.Handoff.Store;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>Forgets what was said. The places in the log stay, so that counts and cursors hold.</summary>
public sealed class Erasure(IDatabase database, ControlDesk desk, TimeProvider time)
{
    /// <summary>
    /// Empties every line, the requests and the bot's state of the conversation, ends an agent's control and closes it for
    /// good, all in one transaction. Its files are left to whoever keeps them: no line refers to them any more. An archived
    /// transcript is the caller's to delete, before.
    /// </summary>
    /// <returns>False if there is no such conversation, or it was erased already.</returns>
    public Task<bool> EraseAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Erase(store, conversationId, by: null, reason: null), cancellationToken);

    /// <summary>The same for all conversations of a person, and for what their site has said of them, in one transaction.</summary>
    /// <returns>The conversations that were erased.</returns>
    internal Task<IReadOnlyList<string>> ErasePersonAsync(PersonKey person, Actor? by, string? reason, CancellationToken cancellationToken) =>
        database.WriteAsync(store => ErasePerson(store, person, by, reason), cancellationToken);

    private IReadOnlyList<string> ErasePerson(StoreTransaction store, PersonKey person, Actor? by, string? reason)
    {
        var erased = ConversationTable.OfUser(store, person.ChannelId, person.UserId);
        foreach (var id in erased) Erase(store, id, by, reason);
        IdentityTable.Delete(store, person.UserId);
        if (erased.Count == 0) return erased;
        AuditTable.Write(store, time.GetUtcNow(), by ?? TheirOwn(person.UserId), Audited.PersonDeleted, person.UserId, new()
        {
            ["channel"] = person.ChannelId,
            ["conversations"] = erased.Count.ToString(CultureInfo.InvariantCulture),
        }, reason);
        return erased;
    }

    private bool Erase(StoreTransaction store, string conversationId, Actor? by, string? reason)
    {
        if (ConversationTable.Find(store, conversationId) is not { ErasedAt: null } conversation) return false;
        ErasureTable.Forget(store, conversation);
        foreach (var entry in LogTable.ReadAfter(store, conversationId, after: 0, limit: int.MaxValue)) LogTable.Replace(store, entry, Empty(entry));
        desk.ReleaseErased(store, conversation, by ?? TheirOwn(conversation.UserId), by is null ? "The person deleted the conversation." : reason);
        LogTable.Append(store, new LogDraft(conversationId, time.GetUtcNow(), new Author(AuthorKind.System, conversation.UserId, null), End(conversation)));
        ErasureTable.Close(store, conversation, time.GetUtcNow());
        store.Wake(Topic.Conversations, conversationId);
        store.Wake(Topic.Requests, conversationId);
        return true;
    }

    private static Actor TheirOwn(string userId) => new(userId, "User");

    private static Activity Empty(LogEntry entry) => new()
    {
        Type = entry.Activity.Type,
        Id = entry.Activity.Id,
        Timestamp = entry.At,
        ChannelId = entry.Activity.ChannelId,
        Conversation = new ConversationAccount(id: entry.ConversationId),
        ChannelData = new { liveTakeover = new { erased = true } },
    };

    // What an open page of the person hears, so that it stops showing what is no more.
    private static Activity End(Conversation conversation)
    {
        var end = conversation.LineFromBot(ActivityTypes.EndOfConversation);
        end.Recipient = new ChannelAccount(conversation.UserId, role: RoleTypes.User);
        end.ChannelData = new { liveTakeover = new { erased = true } };
        return end;
    }
}
