using System.Net;
using LiveTakeover.Dialogs;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Simulation;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Middleware;
using NodaTime;

namespace LiveTakeover.Bot.Stories;

/// <summary>
/// The environment of story tests: the store, the gate and the engine of production, with a clock that the test sets, in a
/// temporary folder.
/// </summary>
public sealed class StoryStage : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("story-tests-").FullName;
    private readonly ServiceProvider services;

    public StoryStage(StoryLibrary stories)
    {
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
            .AddTeam(configuration)
            .AddSingleton<ISupportTeam>(Team)
            .AddHandoffMiddleware()
            .AddSingleton(new PublishedStories(stories))
            .Configure<StoriesOptions>(configuration.GetSection(StoriesOptions.Section))
            .AddStoryEngine()
            .ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => new NobodyThere()))
            .BuildServiceProvider();
    }

    public VirtualClock Clock { get; } = new(DateTimeOffset.UnixEpoch);

    public PlannedTeam Team { get; } = new();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Accepts every webhook request, so that tests never call an outside service.</summary>
    private sealed class NobodyThere : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }
}

/// <summary>A support team that follows a test's schedule.</summary>
public sealed class PlannedTeam : ISupportTeam
{
    private static readonly SupportSchedule Never = new(DateTimeZoneProviders.Tzdb["Europe/Paris"], [], []);

    public SupportSchedule Schedule { get; private set; } = Never;

    /// <exception cref="StoryTestException">The schedule is invalid.</exception>
    public void Follow(ScheduleDocument? document)
    {
        if (document is null)
        {
            Schedule = Never;
            return;
        }

        Schedule = ScheduleReader.Read(document, out var problems)
            ?? throw new StoryTestException($"schedule: {string.Join(" ", problems)}");
    }

    public ValueTask<SupportStatus> StatusAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Schedule.StatusAt(Instant.FromDateTimeOffset(at)));
}
