using System.Text.Json;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Store;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>
/// Where activities enter from channels that do not read the log, so that its lines have to be sent to
/// them. Such a conversation has an outbox from its first activity on.
/// </summary>
public sealed class ChannelInbox(IDatabase database, TimeProvider time)
{
    /// <summary>Appends the activity as <see cref="Inbox.ReceiveAsync"/> does, and remembers where its conversation is answered.</summary>
    /// <param name="activity">What came in. Its service URL is where the answers will be sent, so it must be authenticated.</param>
    /// <returns>Null if the conversation of this id belongs to another channel: nothing was done.</returns>
    public Task<LogEntry?> ReceiveAsync(Activity activity, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Receive(store, activity), cancellationToken);

    private LogEntry? Receive(StoreTransaction store, Activity activity)
    {
        var id = activity.Conversation.Id;
        var outbox = OutboxTable.Find(store, id);
        if (outbox is null ? ConversationTable.Find(store, id) is not null : outbox.ReadReference().ChannelId != activity.ChannelId) return null;
        var entry = Receive(store, activity, time.GetUtcNow());
        Remember(store, activity, outbox);
        OutboxTable.Pass(store, entry);
        return entry;
    }

    // A channel knows one conversation with a person, for ever. Somebody who has had it deleted and writes again begins again.
    private static LogEntry Receive(StoreTransaction store, Activity activity, DateTimeOffset now)
    {
        try
        {
            return Inbox.Receive(store, activity, ClientId(activity), now);
        }
        catch (ConversationErasedException)
        {
            ConversationTable.Reopen(store, activity.Conversation.Id, activity.From?.Name);
            return Inbox.Receive(store, activity, ClientId(activity), now);
        }
    }

    private static void Remember(StoreTransaction store, Activity activity, OutboxRow? outbox)
    {
        var reference = activity.GetConversationReference();
        reference.ActivityId = null;
        var json = JsonSerializer.Serialize(reference, ActivityJson.Options);
        if (outbox is null) OutboxTable.Open(store, activity.Conversation.Id, json);
        else if (activity.Type != ActivityTypes.ConversationUpdate && outbox.Reference != json) OutboxTable.SetReference(store, activity.Conversation.Id, json);
    }

    // A change to a message comes under the id of the message, which is no repetition of it.
    private static string? ClientId(Activity activity) =>
        activity is { Id: not null, Type: ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete }
            ? $"{activity.Type}:{activity.Id}:{activity.Timestamp?.ToUnixTimeMilliseconds()}"
            : null;
}
