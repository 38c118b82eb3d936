using LiveTakeover.Dialogs;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Cost.Tests;

/// <summary>The bot and the team on a database whose statements are counted. This node owns all conversations.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly IStore store;
    private readonly IHost host;

    private Stage(IStore store, Action<HostApplicationBuilder> addBot)
    {
        this.store = store;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(store.Settings);
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<IStatementWatch>(Statements);
        addBot(builder);
        builder.Services.AddTeam(builder.Configuration);
        store.AddTo(builder.Services);
        builder.Services.AddHandoffMiddleware();
        host = builder.Build();
    }

    public FakeTimeProvider Clock { get; } = new(House.MondayMorning);

    public CountedStatements Statements { get; } = new();

    public static Task<Stage> SetAsync(IStore store, Func<ITurnContext, CancellationToken, Task> bot) =>
        SetAsync(store, builder => builder.Services.AddSingleton<IBot>(new ScriptedBot(bot)));

    /// <summary>A bot that tells the stories of this folder.</summary>
    public static Task<Stage> TellAsync(IStore store, string folder) => SetAsync(store, builder =>
    {
        builder.Configuration.AddInMemoryCollection([new("Stories:Folder", folder)]);
        builder.Services.AddStories(builder.Configuration);
    });

    private static async Task<Stage> SetAsync(IStore store, Action<HostApplicationBuilder> addBot)
    {
        var stage = new Stage(store, addBot);
        await stage.host.StartAsync();
        return stage;
    }

    public T The<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public Task<LogEntry> AdaSays(string text) => The<Inbox>().ReceiveAsync(new Activity
    {
        Type = ActivityTypes.Message,
        Text = text,
        ChannelId = "directline",
        From = new ChannelAccount("ada", "Ada", RoleTypes.User),
        Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount { Id = "c1" },
    });

    /// <summary>Says it, and waits until the bot's turn has ended.</summary>
    public async Task AdaSaysAndIsAnswered(string text)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await The<TurnEnds>().WaitAsync(await AdaSays(text), enough.Token);
    }

    public async Task<IReadOnlyList<string>> Told() => [.. (await The<ConversationLog>().ReadAsync("c1", 0)).Select(
        entry => $"{entry.Author.Kind}: {entry.Activity.Text ?? entry.Activity.Name ?? entry.Activity.Type}")];

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        await store.DisposeAsync();
    }

    private sealed class ScriptedBot(Func<ITurnContext, CancellationToken, Task> script) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            script(turnContext, cancellationToken);
    }
}
