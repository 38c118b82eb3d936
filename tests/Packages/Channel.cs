using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Packages.Tests;

/// <summary>A channel of this machine: it brings a bot what Ada writes, and keeps what the bot sends to it.</summary>
internal sealed class Channel : IAsyncDisposable
{
    public const string Conversation = "ada-and-the-bot";

    private readonly WebApplication service;
    private readonly List<string> lines = [];

    private Channel()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        service = builder.Build();
        service.MapPost("/v3/conversations/{conversation}/activities/{id?}", Keep);
    }

    /// <summary>What the channel shows, in its order: texts, and names of events.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines) return [.. lines];
        }
    }

    public static async Task<Channel> OpenAsync()
    {
        var channel = new Channel();
        await channel.service.StartAsync();
        return channel;
    }

    /// <summary>Returns when the bot has had its turn, or would have had it.</summary>
    public async Task AdaSaysAsync(HttpClient bot, string text)
    {
        using var response = await bot.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            id = Guid.NewGuid().ToString(),
            text,
            channelId = "webchat",
            serviceUrl = service.Urls.Single(),
            conversation = new { id = Conversation },
            from = new { id = "ada", name = "Ada" },
            recipient = new { id = "bot", name = "Bot" },
        });
        response.EnsureSuccessStatusCode();
    }

    public async Task ShowsAsync(string line)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!Lines.Contains(line)) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, enough.Token);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private ResourceResponse Keep(string conversation, JsonElement activity)
    {
        conversation.ShouldBe(Conversation);
        lock (lines)
        {
            lines.Add(activity.GetProperty(activity.TryGetProperty("text", out _) ? "text" : "name").GetString()!);
            return new ResourceResponse($"channel-{lines.Count}");
        }
    }

    private sealed record ResourceResponse(string Id);
}
