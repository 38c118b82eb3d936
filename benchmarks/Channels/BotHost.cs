using LiveTakeover.Bot.Channels;
using LiveTakeover.Bot.Channels.Authentication;
using LiveTakeover.DirectLine.Benchmarks;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Middleware;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>
/// The product's channels, log and turns, with a bot that is known from elsewhere. Tokens are checked; lines and state are durable in
/// SQLite.
/// </summary>
internal static class BotHost
{
    private const string KeyVariable = "BENCHMARK_KEY";

    public static Task<Node> StartAsync(string bot, string key) => Node.StartAsync(
        [
            (KeyVariable, key),
            ("Channels__AppId", Azure.AppId),
            ("Channels__AppPassword", "secret"),
            ("Channels__TenantId", Azure.AppId),
            ("Channels__DangerouslyAllowPrivateNetworks", "true"),
        ],
        Node.ThisProgram,
        "bot",
        bot);

    public static async Task<int> RunAsync(string bot)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddHandoff(builder.Configuration);
        builder.Services.AddHandoffMiddleware();
        builder.Services.AddChannels(builder.Configuration);
        builder.Services.AddSingleton(provider => Bots.Of(bot, provider.GetRequiredService<IStorage>()));
        foreach (var client in new[] { AuthenticationFactory.KeysClient, AuthenticationFactory.TokensClient })
            builder.Services.AddHttpClient(client)
                .ConfigurePrimaryHttpMessageHandler(() => new Azure(Environment.GetEnvironmentVariable(KeyVariable)!));
        await using var app = builder.Build();
        app.MapGet("/health/live", () => "");
        app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes());
        app.MapChannels();
        await app.RunAsync();
        return 0;
    }
}
