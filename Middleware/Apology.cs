namespace LiveTakeover.Middleware;

/// <summary>
/// What the person is told when the bot failed on their message, unless the adapter's <see cref="BotAdapter.OnTurnError"/> says
/// something else. It is fenced as any line of the bot.
/// </summary>
internal static class Apology
{
    private const string English = "Sorry, something went wrong on our side. Please try again.";
    private const string French = "Désolé, un problème est survenu de notre côté. Veuillez réessayer.";

    /// <summary>Says it, if the turn answers a message. Nobody waits for an answer to anything else.</summary>
    public static Task SayAsync(ITurnContext turn, Exception failure) => turn.Activity.Type == ActivityTypes.Message
        ? turn.SendActivityAsync(IsFrench(turn.Activity.Locale) ? French : English)
        : Task.CompletedTask;

    private static bool IsFrench(string? locale) =>
        string.Equals(locale?.Split('-', '_')[0], "fr", StringComparison.OrdinalIgnoreCase);
}
