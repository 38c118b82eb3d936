using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LiveTakeover.Middleware.Tests;

/// <summary>The service of a channel, as the SDK's connector speaks to it. It answers as the test has told it to.</summary>
internal sealed class YourChannel : HttpMessageHandler, IHttpClientFactory
{
    public const string ServiceUrl = "https://channel.example/";

    private readonly ConcurrentQueue<HttpStatusCode> answers = new();
    private readonly List<string> tried = [];
    private readonly List<string> taken = [];

    /// <summary>Held while the channel is slow.</summary>
    public Task Slowness { get; set; } = Task.CompletedTask;

    public IReadOnlyList<string> Tried
    {
        get
        {
            lock (tried) return [.. tried];
        }
    }

    /// <summary>What the channel took, in its order: texts, and names of events.</summary>
    public IReadOnlyList<string> Taken
    {
        get
        {
            lock (tried) return [.. taken];
        }
    }

    public void AnswerNext(params HttpStatusCode[] statuses)
    {
        foreach (var status in statuses) answers.Enqueue(status);
    }

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var slowness = Slowness;
        request.RequestUri!.AbsoluteUri.ShouldStartWith($"{ServiceUrl}v3/conversations/a%3Aada");
        var activity = await request.Content!.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var line = activity.GetProperty(activity.TryGetProperty("text", out _) ? "text" : "name").GetString()!;
        lock (tried) tried.Add(line);
        await slowness.WaitAsync(cancellationToken);
        if (answers.TryDequeue(out var answer))
            return new HttpResponseMessage(answer) { Content = JsonContent.Create(new { error = new { code = "told" } }) };
        lock (tried) taken.Add(line);
        return new HttpResponseMessage(HttpStatusCode.Created) { Content = JsonContent.Create(new { id = $"channel-{Taken.Count}" }) };
    }
}
