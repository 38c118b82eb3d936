namespace LiveTakeover.Handoff.Team;

/// <summary>The topics of changes in the team.</summary>
public static class TeamTopics
{
    public static readonly Topic Accounts = new("accounts");
    public static readonly Topic SignIns = new("signins");

    /// <summary>An agent has an unread notification; the id is the agent's.</summary>
    public static readonly Topic News = new("news");

    /// <summary>An agent has read on in a conversation; the id is the agent's.</summary>
    public static readonly Topic Read = new("read");

    public static readonly Topic Answers = new("answers");
    public static readonly Topic Support = new("support");

    /// <summary>Keys of programs and webhooks.</summary>
    public static readonly Topic Programs = new("programs");

    /// <summary>An event waits for a webhook.</summary>
    public static readonly Topic WebhookEvents = new("webhookevents");
}
