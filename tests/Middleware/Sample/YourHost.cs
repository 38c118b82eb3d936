using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveTakeover.Middleware.Tests.Sample;

internal static class YourHost
{
    public static IHost Build(string dataFolder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("Handoff:DataFolder", dataFolder)]);

        // docs/add-to-your-bot.md shows these lines.
        builder.Services.AddHandoff(builder.Configuration); // the log, control, requests; SQLite in ./data
        builder.Services.AddHandoffGate();                  // HandoffMiddleware, your bot's IStorage, the two notices
        builder.Services.AddSingleton<ConversationState>().AddSingleton<IBot, YourBot>();
        builder.Services.AddSingleton<YourAdapter>();
        builder.Services.AddHostedService<AgentsToChannel>();
        return builder.Build();
    }
}
