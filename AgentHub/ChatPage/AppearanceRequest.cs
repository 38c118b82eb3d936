using LiveTakeover.Handoff.Team.ChatPage;

namespace LiveTakeover.AgentHub.ChatPage;

/// <summary>The whole appearance; what is left out, or empty, is as the product has it.</summary>
internal sealed record AppearanceRequest(
    string? Name, string? Color, string? OwnColor, ChatTheme? Theme, ChatPosition? Position, ChatIcon? Icon, bool? ShowsHours,
    bool? ShowsWeek, bool? ShowsAnswerTime, string? PrivacyLink, IReadOnlyList<string>? Languages,
    IReadOnlyDictionary<string, WordsRequest?>? Words)
{
    public ChatAppearance ToAppearance() => new()
    {
        Name = Said(Name),
        Color = Said(Color),
        OwnColor = Said(OwnColor),
        Theme = Theme ?? default,
        Position = Position ?? default,
        Icon = Icon ?? default,
        ShowsHours = ShowsHours ?? false,
        ShowsWeek = ShowsWeek ?? false,
        ShowsAnswerTime = ShowsAnswerTime ?? false,
        PrivacyLink = Said(PrivacyLink),
        Languages = Languages ?? [],
        Words = (Words ?? new Dictionary<string, WordsRequest?>(StringComparer.Ordinal)).ToDictionary(
            words => words.Key, words => words.Value?.ToWords() ?? new ChatWords(), StringComparer.Ordinal),
    };

    internal static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed record WordsRequest(string? Tagline, string? Greeting, IReadOnlyDictionary<string, string?>? Texts)
{
    public ChatWords ToWords() => new()
    {
        Tagline = AppearanceRequest.Said(Tagline),
        Greeting = AppearanceRequest.Said(Greeting),
        Texts = (Texts ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            .Where(text => AppearanceRequest.Said(text.Value) is not null)
            .ToDictionary(text => text.Key, text => AppearanceRequest.Said(text.Value)!, StringComparer.Ordinal),
    };
}
