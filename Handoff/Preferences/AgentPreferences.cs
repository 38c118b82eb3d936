namespace LiveTakeover.Handoff;

/// <summary>How an agent wants the hub to be, in whatever browser they sit.</summary>
public sealed record AgentPreferences
{
    /// <summary>A new request, offer or message is heard.</summary>
    public bool Sound { get; init; } = true;

    /// <summary>It shows on the desktop, in the browsers that the agent has allowed to.</summary>
    public bool Desktop { get; init; }

    /// <summary>The browser's tab says how much is new.</summary>
    public bool Count { get; init; } = true;

    /// <summary>Single letters are commands where one does not type.</summary>
    public bool SingleKeys { get; init; } = true;

    /// <summary>The keys of commands, by their name, where the agent chose others than the usual ones. Empty: no key.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
