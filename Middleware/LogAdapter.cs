using System.Globalization;
using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Middleware;

/// <summary>
/// The adapter of channels that deliver by reading the log. It has nothing to send: when a line comes
/// here, the gate has appended it, and its readers are awake.
/// </summary>
public sealed class LogAdapter : BotAdapter
{
    private readonly TimeProvider time;

    public LogAdapter(HandoffMiddleware gate, TimeProvider time)
    {
        this.time = time;
        Use(gate);
    }

    /// <summary>Runs the bot on one entry of the log.</summary>
    public async Task RunTurnAsync(LogEntry entry, IBot bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, entry.Activity);
        context.TurnState.Add(entry);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var delay in activities.Where(activity => activity.Type == "delay"))
            await Task.Delay(TimeSpan.FromMilliseconds(Convert.ToDouble(delay.Value, CultureInfo.InvariantCulture)), time, cancellationToken);
        return [.. activities.Select(activity => new ResourceResponse(activity.Id))];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult(new ResourceResponse(activity.Id));

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
