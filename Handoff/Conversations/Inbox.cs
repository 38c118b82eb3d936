using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations;

/// <summary>Appends activities of people and channels to the log.</summary>
public sealed class Inbox(IDatabase database, WarmConversations warm, IConversationOwners owners, TimeProvider time)
{
    /// <summary>
    /// Appends a received activity, which is durable when the task completes. A repeated activity id or <paramref name="clientId"/>
    /// returns the first entry.
    /// </summary>
    /// <param name="activity">The received activity. Its channel has already verified its sender.</param>
    /// <param name="clientId">The client's own id for the message (Direct Line: <c>channelData.clientActivityID</c>).</param>
    /// <exception cref="ArgumentException">The activity names no conversation.</exception>
    /// <exception cref="ConversationErasedException">The person has deleted the conversation.</exception>
    public Task<LogEntry> ReceiveAsync(Activity activity, string? clientId = null, CancellationToken cancellationToken = default)
    {
        PlainNames.Give(activity);
        return activity.Conversation?.Id is not { } id || owners.IsHere(id)
            ? AppendAsync(activity, clientId, cancellationToken)
            : owners.DoAsync(
                id, new Received(activity, string.IsNullOrWhiteSpace(clientId) ? NewClientId(activity) : clientId), cancellationToken);
    }

    private Task<LogEntry> AppendAsync(Activity activity, string? clientId, CancellationToken cancellationToken)
    {
        var known = activity.Conversation?.Id is { } id ? warm.Find(id) : null;
        return database.WriteAsync(store => Receive(store, activity, clientId, time.GetUtcNow(), known), cancellationToken);
    }

    /// <summary>
    /// A client id for an activity without any id that travels to its owner. The owner may have appended it although its answer was
    /// lost; the node that then appends it itself must find it.
    /// </summary>
    internal static string? NewClientId(Activity activity) => string.IsNullOrWhiteSpace(activity.Id) ? $"{Guid.NewGuid():N}" : null;

    /// <param name="store">The transaction.</param>
    /// <param name="activity">The received activity.</param>
    /// <param name="clientId">The client's own id for the message.</param>
    /// <param name="now">The present.</param>
    /// <param name="known">The copy of the conversation in memory, if there is one. It saves a read and decides nothing.</param>
    /// <param name="mark">What the product itself says of the line.</param>
    internal static LogEntry Receive(
        StoreTransaction store, Activity activity, string? clientId, DateTimeOffset now, Conversation? known, LineMark? mark = null)
    {
        var person = activity.GetPersonReference();
        if (known is null or { ErasedAt: not null } || ConversationService.IsNews(known, person.User, activity.Locale))
            known = ConversationService.Open(store, person, activity.Locale, now);
        if (known.ErasedAt is not null) throw new ConversationErasedException(known.Id);
        // A client must not forge the product's own mark.
        LineMark.TakeOff(activity);
        mark?.PutOn(activity);
        return LogTable.Append(store, new LogDraft(known.Id, now, Author(activity), activity)
        {
            Key = Key(activity, clientId),
            Fence = new Fence.NotErased(),
        });
    }

    private static Author Author(Activity activity) => new(
        activity.Type == ActivityTypes.ConversationUpdate ? AuthorKind.System : AuthorKind.User,
        activity.From?.Id ?? "",
        activity.From?.Name);

    private static string? Key(Activity activity, string? clientId) =>
        !string.IsNullOrWhiteSpace(clientId) ? $"client:{clientId}"
        : !string.IsNullOrWhiteSpace(activity.Id) ? $"activity:{activity.Id}"
        : null;

    private sealed record Received(Activity Activity, string? ClientId) : IOwnedWork<Inbox, LogEntry>
    {
        public Task<LogEntry> DoAsync(Inbox service, CancellationToken cancellationToken) =>
            service.AppendAsync(Activity, ClientId, cancellationToken);
    }
}
