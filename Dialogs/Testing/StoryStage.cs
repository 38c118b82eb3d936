using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Simulation;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Visitors;
using LiveTakeover.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Dialogs.Testing;

/// <summary>
/// The environment of story tests and of the try-out: the store, the gate and the engine of production, with a clock that is set, in a
/// temporary folder that goes with it. It reaches no outside service.
/// </summary>
public sealed class StoryStage : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("story-tests-").FullName;
    private readonly ServiceProvider services;

    public StoryStage(StoryLibrary stories)
    {
        Webhooks = new PlayedWebhooks(Clock);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Handoff:Enabled"] = "true",
                ["Handoff:DataFolder"] = folder,
                ["Stories:Webhook:Url"] = "http://stories.invalid",
            })
            .Build();
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddHandoff(configuration)
            .AddSingleton<ISupportTeam>(Team)
            .AddSingleton<IAgentPresence>(Team)
            .AddSingleton<IVerifiedVisitors>(Team)
            .AddHandoffMiddleware()
            .AddSingleton<IMiddleware>(Traces)
            .AddSingleton<StartValues>()
            .AddSingleton<IMiddleware>(provider => provider.GetRequiredService<StartValues>())
            .AddSingleton(new PublishedStories(stories))
            .Configure<StoriesOptions>(configuration.GetSection(StoriesOptions.Section))
            .AddStoryEngine()
            .ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => Webhooks))
            .BuildServiceProvider();
    }

    public VirtualClock Clock { get; } = new(DateTimeOffset.UnixEpoch);

    public PlannedTeam Team { get; } = new();

    /// <summary>What the outside services do.</summary>
    internal PlayedWebhooks Webhooks { get; }

    /// <summary>The ways of the turns so far.</summary>
    internal KeptTraces Traces { get; } = new();

    /// <summary>Makes known what a conversation begins with, before anything happens in it.</summary>
    /// <exception cref="StoryTestException">It is not written as it must be.</exception>
    internal void BeginWith(TestStart start)
    {
        if (start.Problem() is { } problem) throw new StoryTestException(problem);
        Team.Verified = start.Person?.AsVerified;
        Get<StartValues>().From(start);
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
