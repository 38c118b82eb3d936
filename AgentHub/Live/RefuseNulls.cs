using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.SignalR;

namespace LiveTakeover.AgentHub.Live;

/// <summary>Refuses a call with a null for what must not be null: SignalR passes it on whatever the parameter says.</summary>
internal sealed class RefuseNulls : IHubFilter
{
    private readonly ConcurrentDictionary<MethodInfo, bool[]> known = new();

    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var mayBeNull = known.GetOrAdd(invocationContext.HubMethod, MayBeNull);
        return invocationContext.HubMethodArguments.Zip(mayBeNull).Any(argument => argument is (null, false))
            ? throw new HubException($"{invocationContext.HubMethodName} takes no null there.")
            : next(invocationContext);
    }

    private static bool[] MayBeNull(MethodInfo method)
    {
        var nullability = new NullabilityInfoContext();
        return [.. method.GetParameters().Select(parameter => nullability.Create(parameter).WriteState == NullabilityState.Nullable)];
    }
}
