using LiveTakeover.Handoff.Store;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

/// <summary>Where activities of persons and channels enter the log.</summary>
public sealed class Inbox(IDatabase database, TimeProvider time)
{
    /// <summary>
    /// Appends an activity that came in from a channel. When the task completes it is durable. The same
    /// activity id, or the same <paramref name="clientId"/>, again returns the first entry.
    /// </summary>
    /// <param name="activity">What came in. Its channel has already settled who it is from.</param>
    /// <param name="clientId">The client's own id for the message (Direct Line: <c>channelData.clientActivityID</c>).</param>
    /// <exception cref="ArgumentException">The activity names no conversation.</exception>
    /// <exception cref="ConversationErasedException">The person has deleted the conversation.</exception>
    public Task<LogEntry> ReceiveAsync(Activity activity, string? clientId = null, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Receive(store, activity, clientId, time.GetUtcNow()), cancellationToken);

    internal static LogEntry Receive(StoreTransaction store, Activity activity, string? clientId, DateTimeOffset now)
    {
        var conversation = Conversations.Open(store, activity.GetConversationReference(), activity.Locale, now);
        if (conversation.ErasedAt is not null) throw new ConversationErasedException(conversation.Id);
        return LogTable.Append(store, new LogDraft(conversation.Id, now, Author(activity), activity)
        {
            Key = Key(activity, clientId),
        });
    }

    private static Author Author(Activity activity) => new(
        activity.Type == ActivityTypes.ConversationUpdate ? AuthorKind.System : AuthorKind.User,
        activity.From?.Id ?? "",
        activity.From?.Name);

    private static string? Key(Activity activity, string? clientId) =>
        clientId is not null ? $"client:{clientId}" : activity.Id is not null ? $"activity:{activity.Id}" : null;
}
