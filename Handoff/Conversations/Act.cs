namespace LiveTakeover.Handoff.Conversations;

/// <summary>A member of the team, with the id and name they had. The record stays after their account is deleted.</summary>
public sealed record Actor(string Id, string Name);

/// <summary>An audited action, for the audit log if the host has one. It is published in the transaction of the action itself.</summary>
/// <param name="At">When it happened.</param>
/// <param name="By">Who did it; null if no person did, for example when a lease expired.</param>
/// <param name="Action">An area, a dot, and the action: <c>control.taken</c>.</param>
/// <param name="Subject">The id of the changed object.</param>
/// <param name="Details">Details for the reader: names, old and new values.</param>
/// <param name="Reason">The reason that the actor entered, in their own words.</param>
public sealed record Act(DateTimeOffset At, Actor? By, string Action, string Subject, ActDetails Details, string? Reason);

/// <summary>The details of an action, by key.</summary>
public sealed class ActDetails : Dictionary<string, string?>
{
    public ActDetails()
        : base(StringComparer.Ordinal)
    {
    }
}

/// <summary>The audited actions on conversations and requests.</summary>
public static class ConversationActs
{
    public const string ControlTaken = "control.taken";
    public const string ControlReleased = "control.released";
    public const string ControlExpired = "control.expired";
    public const string RequestStarted = "request.started";
    public const string RequestClosed = "request.closed";
    public const string RequestReopened = "request.reopened";
    public const string RequestReplied = "request.replied";
    public const string RequestAnswered = "request.answered";
    public const string TypingPreviewTurned = "bot.typingPreview";
    public const string BotResumed = "control.botResumed";
    public const string LinesSentAgain = "channels.sentAgain";
}

public static class RecordActExtension
{
    /// <summary>Publishes an audited action.</summary>
    public static void Record(
        this StoreTransaction store, DateTimeOffset at, Actor? by, string action, string subject, ActDetails? details = null,
        string? reason = null) =>
        store.Publish(new Act(at, by, action, subject, details ?? [], reason));
}
