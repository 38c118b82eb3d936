using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;

namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>What a channel was asked to do.</summary>
public sealed record Delivered(string Method, string Path, string? Token, string? Type, string? Text, JsonElement Activity)
{
    public string Line => Type == "message" ? Text ?? "" : Text is null ? $"({Type})" : $"({Type} {Text})";
}

/// <summary>Writes down what comes, and answers as the test has told it to.</summary>
public sealed class Journal
{
    private readonly ConcurrentQueue<Func<HttpResponseMessage>> answers = new();
    private readonly List<Delivered> tried = [];
    private readonly List<Delivered> taken = [];

    /// <summary>Held while the channel is slow.</summary>
    public Task Slowness { get; set; } = Task.CompletedTask;

    public IReadOnlyList<Delivered> Tried
    {
        get
        {
            lock (tried) return [.. tried];
        }
    }

    /// <summary>What the channel took, in its order.</summary>
    public IReadOnlyList<Delivered> Taken
    {
        get
        {
            lock (tried) return [.. taken];
        }
    }

    public IReadOnlyList<string> Lines => [.. Taken.Select(delivered => delivered.Line)];

    public void AnswerNext(HttpStatusCode status, int? retryAfterSeconds = null) => answers.Enqueue(() =>
    {
        var response = new HttpResponseMessage(status);
        if (retryAfterSeconds is { } seconds) response.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
        return response;
    });

    public void BreakNext() => answers.Enqueue(() => throw new HttpRequestException("The connection broke."));

    public async Task<HttpResponseMessage> WriteAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var slowness = Slowness;
        var delivered = await ReadAsync(request);
        lock (tried) tried.Add(delivered);
        await slowness.WaitAsync(cancellationToken);
        if (answers.TryDequeue(out var answer)) return answer();
        lock (tried) taken.Add(delivered);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(new { id = $"channel-{Taken.Count}" }) };
    }

    public async Task<IReadOnlyList<string>> UntilAsync(string line)
    {
        await UntilAsync(() => Lines.Contains(line));
        return Lines;
    }

    public static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds()) await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, enough.Token);
    }

    private static async Task<Delivered> ReadAsync(HttpRequestMessage request)
    {
        var activity = request.Content is { } content ? await content.ReadFromJsonAsync<JsonElement>() : default;
        return new Delivered(
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            request.Headers.Authorization?.Parameter,
            Text(activity, "type"),
            Text(activity, "text") ?? Text(activity, "name"),
            activity);
    }

    private static string? Text(JsonElement activity, string name) =>
        activity.ValueKind == JsonValueKind.Object && activity.TryGetProperty(name, out var value) ? value.GetString() : null;
}
