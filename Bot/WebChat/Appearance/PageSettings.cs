using LiveTakeover.Handoff.Team.ChatPage;

namespace LiveTakeover.Bot.WebChat.Appearance;

/// <summary>What a stranger's page hears of the appearance.</summary>
/// <param name="Logo">The logo's path on this host.</param>
/// <param name="Support">Whether the team is there; null if that is not shown.</param>
/// <param name="AnswersWithin">In seconds, how long people usually wait for an agent; null if that is not shown, or not known.</param>
internal sealed record PageSettings(
    string? Name, string? Color, string? OwnColor, ChatTheme Theme, ChatPosition Position, ChatIcon Icon, string? Logo, string? PrivacyLink,
    IReadOnlyList<string> Languages, IReadOnlyDictionary<string, ChatWords> Words, SupportHours? Support, long? AnswersWithin);

/// <param name="NextChange">When that changes; null if that is years away.</param>
internal sealed record SupportHours(bool Online, DateTimeOffset? NextChange);
