using System.Globalization;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Visitors;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Team.Erasure;

/// <summary>Erases the content of conversations. The log entries stay, so that counts and cursors remain valid.</summary>
public sealed class ConversationErasure(IDatabase database, ControlService control, TimeProvider time)
{
    /// <summary>
    /// In one transaction: erases every line, the requests and the bot's state of the conversation, ends an agent's control, and
    /// closes the conversation permanently. No line refers to its files any more, so the owner of the files deletes them. The
    /// caller must delete an archived transcript first.
    /// </summary>
    /// <returns>False if the conversation does not exist, or was already erased.</returns>
    public Task<bool> EraseAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Erase(store, conversationId, by: null, reason: null), cancellationToken);

    /// <summary>Erases all conversations of a person, and what their site has stated about them, in one transaction.</summary>
    /// <returns>The ids of the erased conversations.</returns>
    internal Task<IReadOnlyList<string>> ErasePersonAsync(
        PersonKey person, Actor? by, string? reason, CancellationToken cancellationToken) =>
        database.WriteAsync(store => ErasePerson(store, person, by, reason), cancellationToken);

    private IReadOnlyList<string> ErasePerson(StoreTransaction store, PersonKey person, Actor? by, string? reason)
    {
        var erased = ConversationTable.OfUser(store, person.ChannelId, person.UserId);
        foreach (var id in erased) Erase(store, id, by, reason);
        VisitorTable.Delete(store, person.UserId);
        if (erased.Count == 0) return erased;
        store.Record(time.GetUtcNow(), by ?? TheirOwn(person.UserId), TeamActs.PersonDeleted, person.UserId, new()
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
        for (long after = 0; Page(store, conversationId, after) is [.., var last] page; after = last.Seq)
            foreach (var entry in page) LogTable.Replace(store, entry, Empty(entry));
        control.ReleaseErased(
            store, conversation, by ?? TheirOwn(conversation.UserId), by is null ? "The person deleted the conversation." : reason);
        LogTable.Append(
            store,
            new LogDraft(conversationId, time.GetUtcNow(), new Author(AuthorKind.System, conversation.UserId, null), End(conversation)));
        ErasureTable.Close(store, conversation, time.GetUtcNow());
        store.Notify(Topics.Conversations, conversationId);
        store.Notify(Topics.Requests, conversationId);
        return true;
    }

    private static IReadOnlyList<LogEntry> Page(StoreTransaction store, string conversationId, long after) =>
        LogTable.ReadAfter(store, conversationId, after, ConversationLog.BatchSize);

    private static Actor TheirOwn(string userId) => new(userId, "User");

    private static readonly LineMark Erased = new() { Erased = true };

    private static Activity Empty(LogEntry entry)
    {
        var empty = new Activity
        {
            Type = entry.Type,
            Id = entry.ActivityId,
            Timestamp = entry.At,
            ChannelId = entry.Activity.ChannelId,
            Conversation = new ConversationAccount(id: entry.ConversationId),
        };
        Erased.PutOn(empty);
        return empty;
    }

    // Tells an open page of the person to stop showing the conversation.
    private static Activity End(Conversation conversation)
    {
        var end = conversation.LineFromBot(ActivityTypes.EndOfConversation);
        end.Recipient = new ChannelAccount(conversation.UserId, role: RoleTypes.User);
        Erased.PutOn(end);
        return end;
    }
}
