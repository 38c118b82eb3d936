namespace LiveTakeover.Handoff.Team.Webhooks;

/// <summary>The kinds of events that webhooks are told.</summary>
public static class WebhookEvents
{
    public const string RequestMade = "request.made";
    public const string RequestTaken = "request.taken";
    public const string RequestReleased = "request.released";
    public const string RequestClosed = "request.closed";
    public const string ConversationBegun = "conversation.begun";
    public const string ConversationLine = "conversation.line";
    public const string ConversationEnded = "conversation.ended";
    public const string TeamPresence = "team.presence";

    /// <summary>Sent only when somebody tries a webhook.</summary>
    public const string Ping = "ping";

    public static readonly IReadOnlyList<string> All =
    [
        RequestMade, RequestTaken, RequestReleased, RequestClosed, ConversationBegun, ConversationLine, ConversationEnded, TeamPresence,
    ];
}

/// <summary>Where events are sent.</summary>
/// <param name="Events">Some of <see cref="WebhookEvents.All"/>.</param>
/// <param name="Secret">The key of its signatures, encrypted by the hub.</param>
/// <param name="Trouble">Why it could not be reached the last time; null if it could.</param>
/// <param name="NextTryAt">When it is tried again; null if it can be reached.</param>
/// <param name="DeliveredAt">When it last took an event.</param>
public sealed record Webhook(
    string Id, string Url, IReadOnlyList<string> Events, string Secret, Actor MadeBy, DateTimeOffset CreatedAt, string? Trouble,
    DateTimeOffset? NextTryAt, DateTimeOffset? DeliveredAt)
{
    /// <summary>Since when nothing is sent to it, because somebody paused it. Its events wait.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>When it was last resumed.</summary>
    public DateTimeOffset? ResumedAt { get; init; }
}

public enum DeliveryState
{
    Waiting = 1,
    Delivered = 2,

    /// <summary>It was tried for as long as it may be, and is passed by.</summary>
    Failed = 3,
}

/// <summary>An event for one webhook.</summary>
/// <param name="Id">The same in each attempt, so that a receiver can tell that it has the event already.</param>
/// <param name="Queue">The conversation, or the team. Events of one queue are sent one after the other.</param>
/// <param name="Body">The JSON that is sent.</param>
/// <param name="Answer">What the receiver answered last, or why it could not.</param>
public sealed record WebhookEvent(
    long Id, string WebhookId, string Queue, string Kind, DateTimeOffset At, string Body, DeliveryState State, int Attempts,
    DateTimeOffset? EndedAt, string? Answer);

/// <summary>What came of an attempt.</summary>
/// <param name="IsTaken">The receiver has it.</param>
/// <param name="IsReached">False if nothing can be sent to the receiver at the moment.</param>
/// <param name="Answer">The receiver's answer, in a few words.</param>
public sealed record WebhookAnswer(bool IsTaken, bool IsReached, string Answer);

/// <summary>Sends events. The host implements it, and says where it may connect.</summary>
public interface IWebhookSender
{
    /// <summary>Makes one attempt. It throws only if it is cancelled.</summary>
    Task<WebhookAnswer> SendAsync(Webhook to, string eventId, string kind, string body, CancellationToken cancellationToken = default);
}
