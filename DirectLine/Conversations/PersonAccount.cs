using LiveTakeover.BotFramework;
using LiveTakeover.DirectLine.Errors;
using Microsoft.Bot.Schema;

namespace LiveTakeover.DirectLine.Conversations;

/// <summary>
/// A person's account as a client gives it. It stands in every line, in lists and in indexes, so it is short: a long id is refused,
/// since cut it would be somebody else's, and a long name is cut.
/// </summary>
internal static class PersonAccount
{
    private const int LongestId = 200, LongestName = 200, LongestLocale = 35;

    public static ChannelAccount Of(string id, string? name) => id.Length > LongestId
        ? throw Refusal.BadArgument($"The user's id is longer than {LongestId} characters: use a shorter one")
        : new ChannelAccount(id, name is null ? null : NameText.Plain(name, LongestName), RoleTypes.User);

    /// <summary>The locale; null if it is longer than any language tag.</summary>
    public static string? Locale(string? locale) => locale is { Length: > LongestLocale } ? null : locale;
}
