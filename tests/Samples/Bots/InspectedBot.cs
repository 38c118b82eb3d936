namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>Counts what it hears; a developer may look at its state from another conversation.</summary>
internal sealed class InspectedBot(ConversationState conversations) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversations.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var said = conversations.CreateProperty<int>("said");
        await said.SetAsync(turnContext, await said.GetAsync(turnContext, () => 0, cancellationToken) + 1, cancellationToken);
        await turnContext.SendActivityAsync(
            $"{await said.GetAsync(turnContext, () => 0, cancellationToken)}: {turnContext.Activity.Text}",
            cancellationToken: cancellationToken);
    }
}

/// <summary>The commands of the inspection are traces: the Emulator shows them, and no person reads them.</summary>
internal sealed class TraceCatcher : IMiddleware
{
    public System.Collections.Concurrent.ConcurrentQueue<string> Caught { get; } = [];

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities((_, activities, send) =>
        {
            foreach (var trace in activities.Where(activity => activity.Type == ActivityTypes.Trace)) Caught.Enqueue($"{trace.Value}");
            return send();
        });
        return next(cancellationToken);
    }
}
