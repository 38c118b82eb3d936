using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations;

namespace LiveTakeover.Middleware;

/// <summary>
/// What the person is told when the bot failed on their message, unless the adapter's <see cref="BotAdapter.OnTurnError"/> says
/// something else. It is fenced as any line of the bot.
/// </summary>
internal static class SayApology
{
    /// <summary>Says it, if the turn answers a message. Nobody waits for an answer to anything else.</summary>
    public static Task OnTurnErrorAsync(ITurnContext turn, Exception failure) => turn.Activity.Type == ActivityTypes.Message
        ? turn.SendActivityAsync(LanguageTag.IsFrench(turn.Activity.Locale) ? Apology.French : Apology.English)
        : Task.CompletedTask;
}
