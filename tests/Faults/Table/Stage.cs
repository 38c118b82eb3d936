using System.Data.Common;
using System.Text;
using Dapper;
using LiveTakeover.Dialogs;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Middleware;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Faults.Tests;

/// <summary>
/// The bot with its stories, the team and a channel, on a database in which one statement can fail. Ada talks to the bot; Grace and
/// Ana are agents. What the test itself looks up goes around the product.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private const int LooksBeforeTimePasses = 8;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Table", "stories");

    private readonly IStore store;
    private readonly IHost host;
    private readonly DbConnection look;
    private Holder grace = null!;
    private Holder ana = null!;

    private Stage(IStore store)
    {
        this.store = store;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(store.Settings);
        builder.Configuration.AddInMemoryCollection(
        [
            new("Stories:Folder", Folder),
            new("Handoff:PresenceLease", "0:01:00"),
            new("Handoff:ControlLease", "1.00:00:00"),
        ]);
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<IStatementWatch>(Failure).AddSingleton(Channel);
        builder.Services.AddTeam(builder.Configuration);
        store.AddTo(builder.Services);
        builder.Services.AddStories(builder.Configuration);
        builder.Services.AddHandoffMiddleware().AddHostedService<ChannelDelivery>();
        host = builder.Build();
        look = store.Open();
    }

    public FakeTimeProvider Clock { get; } = new(House.MondayMorning);

    public OneFailure Failure { get; } = new();

    public ChannelLines Channel { get; } = new();

    public static async Task<Stage> SetAsync(IStore store)
    {
        var stage = new Stage(store);
        await stage.host.StartAsync();
        stage.grace = await stage.AgentAsync("Grace");
        stage.ana = await stage.AgentAsync("Ana");
        return stage;
    }

    /// <summary>Everybody repeats what they do not know to be done.</summary>
    public static async Task UntilKnownAsync(Func<Task> act)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await act();
                return;
            }
            catch (StoreUnavailableException) when (tries < 5)
            {
                // Once more.
            }
        }
    }

    public async Task AdaSays(string id, string text) => await The<Inbox>().ReceiveAsync(FromAda(id, text, "directline"), text);

    public async Task AdaSaysElsewhere(string id, string text)
    {
        var activity = FromAda(id, text, "sms");
        (activity.Id, activity.ServiceUrl) = ($"{id}/{text}", "https://sms.example.com/");
        (await The<ChannelInbox>().ReceiveAsync(activity)).ShouldNotBeNull();
    }

    public async Task GraceTakesControl(string id)
    {
        await The<PresenceService>().TouchAsync(PresenceService.OfUser(id));
        (await The<ControlService>().TakeAsync(id, grace)).Outcome.ShouldBe(TakeOutcome.Taken);
    }

    public Task GraceSays(string id, string text) => The<AgentLines>().SayAsync(id, grace, "message-1", text, attachments: null);

    public Task GraceReleasesControl(string id) => The<ControlService>().ReleaseAsync(id, grace.AgentId);

    public async Task GraceOffersToAna(string id)
    {
        await The<PresenceService>().TouchAsync(PresenceService.OfAgent(ana.AgentId));
        (await The<TransferService>().OfferAsync(id, grace, ana.AgentId, "please")).ShouldBe(TransferOutcome.Done);
    }

    public async Task AnaAccepts(string id) => (await The<TransferService>().AcceptAsync(id, ana)).ShouldBe(TransferOutcome.Done);

    public async Task GraceClosesTheRequest(string id)
    {
        var request = await The<UserRequests>().OfConversationAsync(id);
        await The<UserRequests>().CloseAsync(request!.Id, grace.AsActor);
    }

    public Task AnaDrafts(string id) => The<StoryEditor>().SaveAsync(
        "storyOfFaults00000000000", Encoding.UTF8.GetBytes(StoryText(id)), ana.AsActor, StoryBase.Anything, CancellationToken.None);

    public Task AnaPublishes() => The<StoryEditor>().PublishAsync(DraftChoice.All, ana.AsActor, CancellationToken.None);

    /// <summary>Waits until the bot has answered, due waits have fired, and the channel has its lines.</summary>
    public async Task QuietAsync(string id)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (var looks = 1; !IsQuiet(id); looks++)
        {
            // Only what waits needs the clock: if it ran ahead, leases would end.
            if (looks % LooksBeforeTimePasses == 0) Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, enough.Token);
        }
    }

    public IReadOnlyDictionary<string, long> CountRows() => Outcome.CountRows(look);

    /// <summary>What came of it: what everybody sees of the conversation, and how many rows each table has more.</summary>
    public string Tell(string id, IReadOnlyDictionary<string, long> before) =>
        string.Join('\n', [.. Outcome.Of(look, id), $"channel: {string.Join(", ", Channel.Of(id))}", .. Outcome.NewRows(look, before)]);

    public async ValueTask DisposeAsync()
    {
        await look.DisposeAsync();
        await host.StopAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        await store.DisposeAsync();
    }

    private T The<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    private bool IsQuiet(string id) => look.ExecuteScalar<long>(
        """
        SELECT (SELECT COUNT(*) FROM conversations WHERE id = @id AND turn_seq < last_inbound_seq)
             + (SELECT COUNT(*) FROM timers WHERE conversation_id = @id)
             + (SELECT COUNT(*) FROM outbox JOIN conversations ON conversations.id = outbox.conversation_id
                WHERE outbox.conversation_id = @id AND outbox.sent_seq < conversations.last_seq)
        """,
        new { id }) == 0;

    private async Task<Holder> AgentAsync(string name)
    {
        var account = await The<AccountService>().CreateAsync($"{name}@example.com", name, Role.SupportAgent, passwordHash: "");
        return new Holder(account!.Id, account.Name);
    }

    private static string StoryText(string id) => File.ReadAllText(Path.Combine(Folder, "faults.json"))
        .Replace("one", $"one for {id}", StringComparison.Ordinal);

    private static Activity FromAda(string id, string text, string channel) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        ChannelId = channel,
        From = new ChannelAccount($"ada/{id}", "Ada", RoleTypes.User),
        Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount { Id = id },
    };
}
