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
/// <param name="Week">The coming week, beginning today; null if it is not shown.</param>
internal sealed record SupportHours(bool Online, DateTimeOffset? NextChange, OpeningWeek? Week);

/// <param name="TimeZone">The team's time zone, by its name in the IANA database. Dates and hours are of it.</param>
internal sealed record OpeningWeek(string TimeZone, IReadOnlyList<OpeningDay> Days);

internal sealed record OpeningDay(DateOnly Date, IReadOnlyList<OpeningSpan> Open);

/// <summary>In minutes of the day; a day ends at 1440.</summary>
internal sealed record OpeningSpan(int From, int To);
