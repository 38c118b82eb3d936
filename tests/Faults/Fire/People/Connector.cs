using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Faults.Tests.Fire.People;

/// <summary>A channel's side of the Bot Framework: it takes the bot's lines, and now and then fails.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> taken = new(StringComparer.Ordinal);
    private readonly WebApplication app;
    private readonly Random random;

    public Connector(Random random)
    {
        this.random = random;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapPost("/v3/conversations/{id}/activities/{to?}", TakeAsync);
    }

    public string Address => app.Urls.Single();

    public Task StartAsync() => app.StartAsync();

    /// <summary>The texts that came for a conversation, in their order.</summary>
    public ConcurrentQueue<string> Of(string conversation) => taken.GetOrAdd(conversation, _ => new());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // Some are refused. Of some it says nothing although it took them, so they come again.
    private async Task<IResult> TakeAsync(string id, HttpContext http)
    {
        var luck = random.Next(20);
        if (luck == 0) return Results.StatusCode(StatusCodes.Status502BadGateway);
        var activity = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body, cancellationToken: http.RequestAborted);
        if (activity.GetProperty("type").GetString() == "message") Of(id).Enqueue(activity.GetProperty("text").GetString()!);
        if (luck == 1) http.Abort();
        return Results.Ok(new { id = $"{Guid.NewGuid():N}" });
    }
}
