using System.Collections.Concurrent;
using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Owners;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Cluster.Owners;

/// <summary>A kind of work on conversations, known by its name to every node.</summary>
internal abstract class WorkKind
{
    private static readonly ConcurrentDictionary<string, WorkKind> Known = new(StringComparer.Ordinal);

    public static string NameOf(Type work) => $"{work.FullName}, {work.Assembly.GetName().Name}";

    public static WorkKind Of(string name) => Known.GetOrAdd(name, Find);

    /// <returns>The answer.</returns>
    public abstract Task<JsonElement> DoAsync(JsonElement work, IServiceProvider services);

    // Nodes trust each other, but a name makes a node run nothing else than work of this kind.
    private static WorkKind Find(string name)
    {
        var type = Type.GetType(name, throwOnError: true)!;
        var kind = type.GetInterfaces().SingleOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IOwnedWork<,>))
            ?? throw new ArgumentException($"'{name}' is no work on a conversation.", nameof(name));
        return (WorkKind)Activator.CreateInstance(typeof(Kind<,,>).MakeGenericType([type, .. kind.GetGenericArguments()]))!;
    }

    private sealed class Kind<TWork, TService, T> : WorkKind
        where TWork : IOwnedWork<TService, T>
        where TService : notnull
    {
        public override async Task<JsonElement> DoAsync(JsonElement work, IServiceProvider services)
        {
            var service = services.GetRequiredService<TService>();
            var answer = await work.Deserialize<TWork>(WireJson.Options)!.DoAsync(service, CancellationToken.None);
            return JsonSerializer.SerializeToElement(answer, WireJson.Options);
        }
    }
}
