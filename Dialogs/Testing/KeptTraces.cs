using LiveTakeover.Dialogs.Running;
using Microsoft.Bot.Builder;

namespace LiveTakeover.Dialogs.Testing;

/// <summary>Keeps the way of each turn, until somebody takes it.</summary>
internal sealed class KeptTraces : IMiddleware
{
    private readonly List<StoryTrace> kept = [];

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var trace = new StoryTrace();
        kept.Add(trace);
        turnContext.TurnState.Add(trace);
        return next(cancellationToken);
    }

    public IReadOnlyList<TraceLine> Take()
    {
        var lines = kept.SelectMany(trace => trace.Lines).ToList();
        kept.Clear();
        return lines;
    }
}
