using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>The channel that replies are posted to. It tells whoever waits for one, and sees that none is missing, doubled or out of order.</summary>
internal sealed class Channel : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Inbox> inboxes = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    private Channel(WebApplication app) => this.app = app;

    public string ServiceUrl => $"{app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/";

    public static async Task<Channel> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var channel = new Channel(builder.Build());
        channel.app.MapPost("/v3/conversations/{conversation}/activities/{activity}", channel.TakeAsync);
        await channel.app.StartAsync();
        return channel;
    }

    /// <summary>Completes when the reply to this message has come.</summary>
    public Task ReplyAsync(string conversation, long number) => Of(conversation).WaitAsync(number);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Inbox Of(string conversation) => inboxes.GetOrAdd(conversation, _ => new Inbox());

    private async Task TakeAsync(HttpContext http, string conversation)
    {
        using var activity = await JsonDocument.ParseAsync(http.Request.Body);
        var text = activity.RootElement.GetProperty("text").GetString()!;
        Of(conversation).Take(long.Parse(text.AsSpan("hello ".Length), CultureInfo.InvariantCulture));
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("""{"id":"reply"}""");
    }

    private sealed class Inbox
    {
        private readonly Lock gate = new();
        private long last;
        private TaskCompletionSource? waiting;

        public Task WaitAsync(long number)
        {
            lock (gate)
            {
                if (last >= number) return Task.CompletedTask;
                waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return waiting.Task;
            }
        }

        public void Take(long number)
        {
            lock (gate)
            {
                if (number != last + 1) throw new InvalidOperationException($"Reply {number} came after {last}.");
                last = number;
                waiting?.TrySetResult();
                waiting = null;
            }
        }
    }
}
