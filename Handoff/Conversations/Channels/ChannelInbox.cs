using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations.Channels;

/// <summary>
/// Receives activities from channels that cannot read the log, so that the log's lines must be sent to them. Such a conversation
/// has an outbox from its first activity on.
/// </summary>
public sealed class ChannelInbox(IDatabase database, WarmConversations warm, IConversationOwners owners, TimeProvider time)
{
    /// <summary>Appends the activity as <see cref="Inbox.ReceiveAsync"/> does, and stores the address for answers.</summary>
    /// <param name="activity">The received activity. Answers are sent to its service URL, so it must be authenticated.</param>
    /// <returns>Null if the conversation of this id belongs to another channel; then nothing is done.</returns>
    public Task<LogEntry?> ReceiveAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        PlainNames.Give(activity);
        var clientId = ClientId(activity);
        return owners.IsHere(activity.Conversation.Id)
            ? AppendAsync(activity, clientId, cancellationToken)
            : owners.DoAsync(
                activity.Conversation.Id, new Received(activity, clientId ?? Inbox.NewClientId(activity)), cancellationToken);
    }

    /// <summary>For an activity that the log does not keep: updates the address for answers, if the conversation is known.</summary>
    public async Task FollowAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        var id = activity.Conversation.Id;
        var outbox = await database.ReadAsync(store => OutboxTable.Find(store, id), cancellationToken);
        if (outbox?.ReadReference() is not { } known || known.ChannelId != activity.ChannelId || known.ServiceUrl == activity.ServiceUrl)
            return;
        await database.WriteAsync(store => Remember(store, activity, OutboxTable.Find(store, id)?.ReadAddress()), cancellationToken);
    }

    private LogEntry? Receive(StoreTransaction store, Activity activity, string? clientId)
    {
        var id = activity.Conversation.Id;
        var outbox = OutboxTable.Find(store, id);
        if (outbox is null && ConversationTable.Find(store, id) is not null) return null;
        return Receive(store, activity, clientId, known: null, outbox?.ReadAddress());
    }

    private LogEntry? Receive(
        StoreTransaction store, Activity activity, string? clientId, Conversation? known, ChannelAddress? address)
    {
        if (address is not null && address.Reference.ChannelId != activity.ChannelId) return null;
        var entry = Receive(store, activity, clientId, time.GetUtcNow(), known);
        Remember(store, activity, address);
        OutboxTable.Pass(store, entry);
        return entry;
    }

    // A channel keeps one conversation id per person for ever. If the person had the conversation erased and writes again, it is reopened.
    private static LogEntry Receive(
        StoreTransaction store, Activity activity, string? clientId, DateTimeOffset now, Conversation? known)
    {
        try
        {
            return Inbox.Receive(store, activity, clientId, now, known);
        }
        catch (ConversationErasedException)
        {
            ConversationTable.Reopen(store, activity.Conversation.Id, activity.From?.Name);
            return Inbox.Receive(store, activity, clientId, now, known: null);
        }
    }

    private static void Remember(StoreTransaction store, Activity activity, ChannelAddress? known)
    {
        var json = ActivityJson.Serialize(Reference(activity, known));
        if (known is null) OutboxTable.Open(store, activity.Conversation.Id, json);
        else if (known.Json != json) OutboxTable.SetReference(store, activity.Conversation.Id, json);
    }

    // Every activity says where the conversation is now, but only the author of a message is the person in it.
    private static ConversationReference Reference(Activity activity, ChannelAddress? address)
    {
        var reference = activity.GetPersonReference();
        reference.ActivityId = null;
        if (address is null || activity.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.Typing)) return reference;
        var known = address.NewReference();
        known.ServiceUrl = reference.ServiceUrl;
        known.User ??= reference.User;
        return known;
    }

    // An edit or a deletion has the id of the message that it changes. It is not a repetition of that message, so it gets its own
    // client id.
    private static string? ClientId(Activity activity) =>
        activity is { Id: not null, Type: ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete }
            ? $"{activity.Type}:{activity.Id}:{activity.Timestamp?.ToUnixTimeMilliseconds()}"
            : null;

    private Task<LogEntry?> AppendAsync(Activity activity, string? clientId, CancellationToken cancellationToken)
    {
        var known = warm.Find(activity.Conversation.Id);
        var address = known is null ? null : warm.FindFact(known.Id, ChannelAddress.Key)?.Value as ChannelAddress;
        return address is null
            ? database.WriteAsync(store => Receive(store, activity, clientId), cancellationToken)
            : database.WriteAsync(store => Receive(store, activity, clientId, known, address), cancellationToken);
    }

    private sealed record Received(Activity Activity, string? ClientId) : IOwnedWork<ChannelInbox, LogEntry?>
    {
        public Task<LogEntry?> DoAsync(ChannelInbox service, CancellationToken cancellationToken) =>
            service.AppendAsync(Activity, ClientId, cancellationToken);
    }
}
