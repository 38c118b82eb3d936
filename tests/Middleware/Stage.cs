using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Middleware.Tests;

/// <summary>The gate and the runner over a real store, with a bot that the test writes. Ada talks; Grace is an agent.</summary>
public sealed class Stage : IAsyncDisposable
{
    public static readonly Holder Grace = new("grace", "Grace");

    private readonly string folder;
    private readonly IHost host;

    private Stage(Action<IServiceCollection> addBot, string folder)
    {
        this.folder = folder;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("Handoff:DataFolder", folder)]);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddHandoff(builder.Configuration);
        builder.Services.AddHandoffMiddleware();
        addBot(builder.Services);
        // As a host in Development checks itself.
        builder.ConfigureContainer(
            new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }));
        host = builder.Build();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));

    public T The<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public static Task<Stage> SetAsync(Func<ITurnContext, CancellationToken, Task> bot, string? folder = null) =>
        SetAsync(services => services.AddSingleton<IBot>(new ScriptedBot(bot)), folder);

    /// <summary>With a bot that is registered as the test likes.</summary>
    public static async Task<Stage> SetAsync(Action<IServiceCollection> addBot, string? folder = null)
    {
        var stage = new Stage(addBot, folder ?? Directory.CreateTempSubdirectory("livetakeover-").FullName);
        await stage.host.StartAsync();
        return stage;
    }

    /// <summary>The same data under a new process.</summary>
    public async Task<Stage> RestartAsync(Func<ITurnContext, CancellationToken, Task> bot)
    {
        await StopAsync();
        return await SetAsync(bot, folder);
    }

    public Task<LogEntry> AdaSays(string text, string? locale = null) =>
        AdaSends(new Activity { Type = ActivityTypes.Message, Text = text, Locale = locale });

    public Task<LogEntry> AdaSends(Activity activity) => The<Inbox>().ReceiveAsync(FromAda(activity));

    public static Activity FromAda(Activity activity)
    {
        activity.ChannelId = "directline";
        activity.From = new ChannelAccount("ada", "Ada", RoleTypes.User);
        activity.Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot);
        activity.Conversation = new ConversationAccount { Id = "c1" };
        return activity;
    }

    public async Task GraceTakesControl()
    {
        await The<PresenceService>().TouchAsync(PresenceService.OfUser("c1"));
        (await The<ControlService>().TakeAsync("c1", Grace)).Outcome.ShouldBe(TakeOutcome.Taken);
    }

    public Task GraceReleasesControl() => The<ControlService>().ReleaseAsync("c1", Grace.AgentId);

    public Task GraceSays(string text) => The<AgentLines>().SayAsync("c1", Grace, Guid.NewGuid().ToString(), text, attachments: null);

    public async Task<IReadOnlyList<string>> Told() => [.. (await The<ConversationLog>().ReadAsync("c1", 0)).Select(Line)];

    public async Task<IReadOnlyList<UserRequest>> Requests()
    {
        var ids = await The<IDatabase>().ReadAsync(store => store.Query<string>("SELECT id FROM user_requests"));
        return [.. (await Task.WhenAll(ids.Select(id => The<UserRequests>().FindAsync(id)))).OfType<UserRequest>()];
    }

    /// <summary>Waits until the log holds this line, and returns the log.</summary>
    public async Task<IReadOnlyList<string>> Hears(string line)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await foreach (var batch in The<ConversationLog>().FollowAsync("c1", 0, enough.Token))
            if (batch.Select(Line).Contains(line)) break;
        return await Told();
    }

    /// <summary>Waits until the bot has dealt with all that came in.</summary>
    public async Task BotIsDone()
    {
        while (await The<ConversationService>().FindAsync("c1") is { } conversation && conversation.TurnSeq < conversation.LastInboundSeq)
            await Task.Yield();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string Line(LogEntry entry) =>
        $"{entry.Author.Kind}: {entry.Activity.Text ?? entry.Activity.Name ?? entry.Activity.Type}";

    private async Task StopAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
    }

    private sealed class ScriptedBot(Func<ITurnContext, CancellationToken, Task> script) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            script(turnContext, cancellationToken);
    }
}
