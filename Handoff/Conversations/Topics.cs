namespace LiveTakeover.Handoff.Conversations;

/// <summary>The topics of changes in conversations.</summary>
public static class Topics
{
    /// <summary>A line of the conversation, by any author.</summary>
    public static readonly Topic Log = new("log");

    /// <summary>A line that awaits a bot turn.</summary>
    public static readonly Topic Inbound = new("inbound", IsOfOneNode: true);

    /// <summary>A line that may have to be sent to a channel, or whose retry was requested.</summary>
    public static readonly Topic Outbound = new("outbound", IsOfOneNode: true);

    /// <summary>A line of a conversation in which a human is, was, or has been asked for; the id is the conversation's.</summary>
    public static readonly Topic AttendedLines = new("lines");

    public static readonly Topic Requests = new("requests");
    public static readonly Topic Conversations = new("conversations");
    public static readonly Topic Presence = new("presence");
    public static readonly Topic Turns = new("turns");
    public static readonly Topic Timers = new("timers", IsOfOneNode: true);
    public static readonly Topic RequestNews = new("requestnews");
    public static readonly Topic Deliveries = new("deliveries");

    /// <summary>Not persisted; the id carries the signal.</summary>
    public static readonly Topic Typing = new("typing");
}
