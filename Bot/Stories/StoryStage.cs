using System.Net;
using LiveTakeover.Dialogs;
using LiveTakeover.Handoff;
using LiveTakeover.Middleware;
using NodaTime;

namespace LiveTakeover.Bot.Stories;

/// <summary>
/// Where story tests play: the store, the gate and the engine of production, on a clock that the test sets, in a
/// folder that is gone afterwards.
/// </summary>
public sealed class StoryStage : IAsyncDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("story-tests-").FullName;
    readonly ServiceProvider _services;

    public StoryStage(StoryLibrary stories)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Handoff:Enabled"] = "true",
                ["Handoff:DataFolder"] = _folder,
                ["Stories:Webhook:Url"] = "http://stories.invalid",
            })
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddHandoff(configuration)
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

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A service that takes everything: tests reach nobody outside.</summary>
    sealed class NobodyThere : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }
}

/// <summary>A support team by the schedule of a test.</summary>
public sealed class PlannedTeam : ISupportTeam
{
    static readonly SupportSchedule Never = new(DateTimeZoneProviders.Tzdb["Europe/Paris"], [], []);

    public SupportSchedule Schedule { get; private set; } = Never;

    /// <exception cref="StoryTestException">The schedule has a mistake.</exception>
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
