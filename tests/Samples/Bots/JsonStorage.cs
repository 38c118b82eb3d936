using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>A storage of a bot's own: JSON by Newtonsoft with the names of types, and an ETag for each document.</summary>
internal sealed class JsonStorage : IStorage
{
    private static readonly JsonSerializer Json = new() { TypeNameHandling = TypeNameHandling.All };

    private readonly ConcurrentDictionary<string, (string Json, int Version)> documents = new(StringComparer.Ordinal);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        IDictionary<string, object> found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (!documents.TryGetValue(key, out var document)) continue;
            var item = JToken.Parse(document.Json).ToObject<object>(Json)!;
            if (item is IStoreItem tagged) tagged.ETag = $"{document.Version}";
            found[key] = item;
        }

        return Task.FromResult(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, item) in changes)
        {
            var version = documents.TryGetValue(key, out var now) ? now.Version : 0;
            if (item is IStoreItem { ETag: { Length: > 0 } etag } && etag != "*" && etag != $"{version}")
                throw new InvalidOperationException($"ETag conflict: {key} is {version}, not {etag}.");
            documents[key] = (JToken.FromObject(item, Json).ToString(), version + 1);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys) documents.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}

/// <summary>What was said, kept by the bot itself under a key of its own.</summary>
internal sealed class Utterances : IStoreItem
{
    public List<string> Said { get; } = [];

    public int Turn { get; set; }

    public string ETag { get; set; } = "*";
}

/// <summary>Reads and writes its storage directly, without a state.</summary>
internal sealed class UtteranceBot(IStorage storage) : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var key = $"utterances/{turnContext.Activity.Conversation.Id}";
        var log = (await storage.ReadAsync<Utterances>([key], cancellationToken)).TryGetValue(key, out var kept) ? kept : new Utterances();
        log.Said.Add(turnContext.Activity.Text);
        log.Turn++;
        await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [key] = log }, cancellationToken);
        await turnContext.SendActivityAsync($"{log.Turn}: {string.Join(", ", log.Said)}", cancellationToken: cancellationToken);
    }
}
