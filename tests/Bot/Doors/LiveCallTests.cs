using System.Reflection;
using LiveTakeover.AgentHub;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Bot.Tests.Doors;

/// <summary>Every method of the hub's live connection, called as no page of ours calls it.</summary>
public sealed class LiveCallTests
{
    private const int Invocation = 1, Stream = 4;

    private static readonly MethodInfo[] Methods =
        [.. typeof(AddAgentHubExtension).Assembly.GetTypes().Single(type => type.Name == "LiveHub")
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition().DeclaringType == method.DeclaringType)];

    [Fact]
    public async Task A_null_in_a_call_is_refused_in_words_and_not_logged()
    {
        using var troubles = new Troubles();
        await using var host = new LiveHost(
            new ScriptedBot(ScriptedBot.Echo), builder => builder.ConfigureLogging(logging => logging.AddProvider(troubles)));
        using var grace = await host.AgentAsync("Grace");
        var (callAsync, errors) = await grace.OpensPageAsync();
        await using var _ = errors;

        var calls = 0;
        foreach (var method in Methods)
        {
            foreach (var (place, parameter) in Parameters(method).Index().Where(of => !MayBeNull(of.Item)))
            {
                await callAsync(Kind(method), method.Name, Arguments(method, nullAt: place));
                var call = $"{++calls}";
                // SignalR itself refuses a number that is null.
                (await errors.UntilAsync(line => line.Id == call)).Single(line => line.Id == call).Text
                    .ShouldContain(parameter.ParameterType.IsValueType ? "Failed to invoke" : "takes no null");
            }
        }

        calls.ShouldBeGreaterThan(0);
        troubles.Take().ShouldBeEmpty();
    }

    private static ParameterInfo[] Parameters(MethodInfo method) =>
        [.. method.GetParameters().Where(parameter => parameter.ParameterType != typeof(CancellationToken))];

    private static bool MayBeNull(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private static object?[] Arguments(MethodInfo method, int nullAt) =>
        [.. Parameters(method).Select((parameter, place) =>
            place == nullAt ? null : parameter.ParameterType == typeof(string) ? "c1" : (object)0)];

    private static int Kind(MethodInfo method) =>
        method.ReturnType.ToString().Contains("IAsyncEnumerable", StringComparison.Ordinal) ? Stream : Invocation;
}
