using LiveTakeover.Bot.Channels;
using LiveTakeover.Handoff;
using LiveTakeover.Middleware;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>The product's channels, log and turns with a bot that echoes; tokens are checked, lines are durable in SQLite.</summary>
internal static class EchoHost
{
    public static async Task RunAsync(string address, string folder)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        builder.Configuration["Handoff:DataFolder"] = folder;
        builder.Configuration["Channels:AppId"] = Azure.AppId;
        builder.Configuration["Channels:AppPassword"] = "secret";
        builder.Configuration["Channels:TenantId"] = Azure.AppId;
        builder.Configuration["Channels:DangerouslyAllowPrivateNetworks"] = "true";
        builder.Services.AddHandoff(builder.Configuration);
        builder.Services.AddHandoffMiddleware();
        builder.Services.AddChannels(builder.Configuration);
        builder.Services.AddSingleton<IBot, Echo>();
        var azure = new Azure(Path.Combine(folder, "key"));
        foreach (var client in new[] { ChannelKeys.HttpClientName, AddTokensExtension.HttpClientName })
            builder.Services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => azure);
        var app = builder.Build();
        app.MapChannels();
        await app.RunAsync();
    }

    private sealed class Echo : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);
    }
}
