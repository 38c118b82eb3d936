using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

public static class ITurnContextExtensions
{
    /// <summary>Sends a trace, for those who look on with a debugger; no person sees it.</summary>
    public static Task<ResourceResponse> TraceActivityAsync(this ITurnContext turnContext, string name, object? value = null, string? valueType = null, string? label = null, CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
}
