using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Erasure;
using LiveTakeover.Handoff.Team.Lists;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Handoff.Tests;

/// <summary>The domain on a real database: Ada talks to the bot, Grace and Ana are agents.</summary>
public sealed class House
{
    public static readonly DateTimeOffset MondayMorning = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly Holder Grace = new("grace", "Grace");
    public static readonly Holder Ana = new("ana", "Ana");

    private readonly ServiceProvider services;

    /// <param name="store">Where the data are.</param>
    /// <param name="clock">Monday morning, if none is given.</param>
    /// <param name="more">What the host has besides the domain.</param>
    public House(IStore store, FakeTimeProvider? clock = null, Action<IServiceCollection>? more = null)
    {
        Clock = clock ?? new FakeTimeProvider(MondayMorning);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(store.Settings).Build();
        var host = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddTeam(settings);
        store.AddTo(host);
        more?.Invoke(host);
        services = host.BuildServiceProvider();
        store.DisposeLater(services);
        // As in a host that has started: listening to the other nodes, and watching leases from now on.
        _ = (Database, Presence, Typing);
    }

    public FakeTimeProvider Clock { get; }
    public HandoffOptions Options => Get<IOptions<HandoffOptions>>().Value;
    public ChangeSignals Signals => Get<ChangeSignals>();
    public IDatabase Database => Get<IDatabase>();
    public ConversationService Conversations => Get<ConversationService>();
    public Inbox Inbox => Get<Inbox>();
    public ConversationLog Log => Get<ConversationLog>();
    public TurnService Turns => Get<TurnService>();
    public BotStates States => Get<BotStates>();
    public ControlService Control => Get<ControlService>();
    public AgentLines Lines => Get<AgentLines>();
    public LateReplies Replies => Get<LateReplies>();
    public UserRequests Requests => Get<UserRequests>();
    public PresenceService Presence => Get<PresenceService>();
    public Typing Typing => Get<Typing>();
    public ConversationErasure Erasure => Get<ConversationErasure>();
    public AccountService Accounts => Get<AccountService>();
    public ListQueries Lists => Get<ListQueries>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Keeps the ids of a topic that somebody was woken for.</summary>
    public IDisposable WokenOf(Topic topic, List<string> ids) => Signals.On(topic, id =>
    {
        if (id != ChangeSignals.Everything) ids.Add(id);
    });

    public Task<LogEntry> AdaSays(string text, string? clientId = null, string conversation = "c1", string? locale = null) =>
        Inbox.ReceiveAsync(FromAda(conversation, text, locale), clientId);

    public async Task AdaIsOnline(string conversation = "c1")
    {
        await Conversations.OpenAsync(FromAda(conversation, "").GetConversationReference(), locale: null);
        await Presence.TouchAsync(PresenceService.OfUser(conversation));
    }

    public Task<LogEntry> Says(Holder agent, string text, string clientMessageId, string conversation = "c1") =>
        Lines.SayAsync(conversation, agent, clientMessageId, text, attachments: null);

    public async Task<Turn> BotTakesTurn(LogEntry entry) => (await Turns.OpenAsync(entry)).ShouldNotBeNull();

    public Task BotSays(Turn turn, params string[] lines) => Turns.SayAsync(turn, [.. lines.Select(Line)]);

    public async Task<IReadOnlyList<string>> Told(string conversation = "c1") =>
        [.. (await Log.ReadAsync(conversation, 0)).Select(entry => $"{entry.Author.Kind}: {entry.Activity.Text ?? entry.Activity.Name}")];

    // Not Should.ThrowAsync, which takes every cancellation for the same.
    public static async Task Refuses(Func<Task> say) => (await Record.ExceptionAsync(say)).ShouldBeOfType<ControlLostException>();

    public static Activity Line(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private static Activity FromAda(string conversation, string text, string? locale = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Locale = locale,
        ChannelId = "directline",
        From = new ChannelAccount("ada", "Ada", RoleTypes.User),
        Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount { Id = conversation },
    };
}
