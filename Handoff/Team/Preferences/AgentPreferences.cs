namespace LiveTakeover.Handoff.Team.Preferences;

/// <summary>An agent's preferences for the hub, in every browser.</summary>
public sealed record AgentPreferences
{
    /// <summary>Plays a sound for a new request, offer or message.</summary>
    public bool Sound { get; init; } = true;

    /// <summary>Shows a desktop notification, in browsers where the agent has allowed it.</summary>
    public bool Desktop { get; init; }

    /// <summary>Shows the number of new items in the browser tab's title.</summary>
    public bool Count { get; init; } = true;

    /// <summary>Sends an e-mail when a request comes in while nobody is in the hub.</summary>
    public bool MailNew { get; init; } = true;

    /// <summary>Sends an e-mail when a request is assigned to the agent, who is not in the hub.</summary>
    public bool MailAssigned { get; init; } = true;

    /// <summary>Sends an e-mail when a person writes back to the agent's answer, and the agent is not in the hub.</summary>
    public bool MailAnswered { get; init; } = true;

    /// <summary>Like <see cref="MailNew"/>, by a notification in the browsers that the agent chose for it.</summary>
    public bool PushNew { get; init; } = true;

    /// <summary>Like <see cref="MailAssigned"/>, by a notification.</summary>
    public bool PushAssigned { get; init; } = true;

    /// <summary>Like <see cref="MailAnswered"/>, by a notification.</summary>
    public bool PushAnswered { get; init; } = true;

    /// <summary>Single letters trigger commands while no text field has focus.</summary>
    public bool SingleKeys { get; init; } = true;

    /// <summary>The language of the hub (<c>en</c> or <c>fr</c>); null: the browser's.</summary>
    public string? Language { get; init; }

    /// <summary>Light or dark; null: as the device is set.</summary>
    public HubTheme? Theme { get; init; }

    /// <summary>The keys that the agent changed, by command name. An empty text means no key.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

public enum HubTheme
{
    Light,
    Dark,
}
