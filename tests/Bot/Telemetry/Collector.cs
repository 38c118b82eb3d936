using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Bot.Tests.Telemetry;

/// <summary>An OpenTelemetry collector that keeps what it is sent. Names and values are text inside the protobuf.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Dictionary<string, StringBuilder> received = [];

    private Collector(WebApplication app) => this.app = app;

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new Collector(builder.Build());
        collector.app.MapPost("/v1/{signal}", collector.KeepAsync);
        await collector.app.StartAsync();
        return collector;
    }

    /// <param name="signal"><c>metrics</c> or <c>traces</c>.</param>
    public string Received(string signal)
    {
        lock (received) return received.GetValueOrDefault(signal)?.ToString() ?? "";
    }

    public async Task<string> UntilAsync(string signal, params string[] words)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (words.Except(words.Where(Received(signal).Contains)).ToList() is { Count: > 0 } missing)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, enough.Token).ContinueWith(
                wait => wait.IsCanceled
                    ? throw new TimeoutException($"The collector got no {string.Join(", ", missing)}.") : wait, TaskScheduler.Default);
        return Received(signal);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task KeepAsync(string signal, HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body, Encoding.Latin1);
        var sent = await body.ReadToEndAsync();
        lock (received)
        {
            if (!received.TryGetValue(signal, out var all)) received[signal] = all = new StringBuilder();
            all.Append(sent);
        }
    }
}
