using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Tests;

/// <summary>A bot whose turns take a while: between any two lines it waits for the test to let it go on.</summary>
public sealed class SteppingBot : IBot
{
    public const int Lines = 5;

    private readonly ConcurrentDictionary<string, SemaphoreSlim> steps = new(StringComparer.Ordinal);

    public void GoOn(string conversation, int by) => StepsOf(conversation).Release(by);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message) return;
        var conversation = turnContext.Activity.Conversation.Id;
        for (var line = 1; line <= Lines; line++)
        {
            await StepsOf(conversation).WaitAsync(cancellationToken);
            await turnContext.SendActivityAsync(LineNumber(line), cancellationToken);
        }
    }

    public static bool IsBots(Line line) =>
        line.Text.StartsWith("bot line ", StringComparison.Ordinal) || line.Type == ActivityTypes.Typing;

    // Of every kind that a bot says by itself.
    private static IActivity LineNumber(int line) => line switch
    {
        2 => new Activity { Type = ActivityTypes.Typing },
        3 => new Activity { Type = ActivityTypes.Event, Name = "bot line 3" },
        4 => MessageFactory.SuggestedActions(new List<string> { "yes", "no" }, "bot line 4", null, null, null),
        _ => MessageFactory.Text($"bot line {line}"),
    };

    private SemaphoreSlim StepsOf(string conversation) => steps.GetOrAdd(conversation, _ => new SemaphoreSlim(0));
}
