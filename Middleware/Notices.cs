using LiveTakeover.Handoff;

namespace LiveTakeover.Middleware;

/// <summary>The two small texts, fixed: French for a French locale, else English.</summary>
public sealed class Notices : IControlNotices
{
    public string Taken(string? locale) =>
        IsFrench(locale) ? "Un agent a rejoint la conversation" : "An agent joined the conversation";

    public string Released(string? locale) =>
        IsFrench(locale) ? "Un agent a quitté la conversation" : "An agent left the conversation";

    private static bool IsFrench(string? locale) =>
        locale is not null && (locale.Equals("fr", StringComparison.OrdinalIgnoreCase) || locale.StartsWith("fr-", StringComparison.OrdinalIgnoreCase));
}
