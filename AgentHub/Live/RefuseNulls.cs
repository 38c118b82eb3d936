using Microsoft.AspNetCore.SignalR;

namespace LiveTakeover.AgentHub.Live;

/// <summary>Refuses a call with a null in it: no method of the hub takes one, and SignalR passes it on whatever the parameter says.</summary>
internal sealed class RefuseNulls : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next) =>
        invocationContext.HubMethodArguments.Contains(null)
            ? throw new HubException($"{invocationContext.HubMethodName} takes no null.")
            : next(invocationContext);
}
