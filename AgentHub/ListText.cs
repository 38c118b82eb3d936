using LiveTakeover.BotFramework;

namespace LiveTakeover.AgentHub;

/// <summary>
/// What a row of a list shows of texts that people write: enough to know them by. Hundreds of rows are sent at once, and again to
/// every agent. Whoever opens a row is sent all of it.
/// </summary>
internal static class ListText
{
    private const int Longest = 100;

    public static string? Cut(string? text) => text?.Shorten(Longest);
}
