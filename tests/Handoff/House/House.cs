using LiveTakeover.Handoff.Store;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Handoff.Tests;

/// <summary>The domain on a real database: Ada talks to the bot, Grace and Ana are agents.</summary>
public sealed class House
{
    public static readonly DateTimeOffset MondayMorning = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly Holder Grace = new("grace", "Grace");
    public static readonly Holder Ana = new("ana", "Ana");

    public House(IStore store, FakeTimeProvider? clock = null)
    {
        Clock = clock ?? new FakeTimeProvider(MondayMorning);
        Database = store.Open(Wakeups);
        Conversations = new Conversations(Database, Clock);
        Inbox = new Inbox(Database, Clock);
        Log = new ConversationLog(Database, Wakeups);
        Turns = new Turns(Database, Clock);
        States = new BotStates(Database);
        Desk = new ControlDesk(Database, new PlainNotices(), Clock, Options);
        Lines = new AgentLines(Database, Clock);
        Requests = new UserRequests(Database, Clock);
        Presence = new Presence(Database, Wakeups, Clock, Options);
        Typing = new Typing(Database, Wakeups, Clock);
        Erasure = new Erasure(Database, Desk, Clock);
        Accounts = new Accounts(Database, Clock);
        Listings = new Listings(Database, Clock);
    }

    public FakeTimeProvider Clock { get; }
    public HandoffOptions Options { get; } = new();
    public Wakeups Wakeups { get; } = new();
    public IDatabase Database { get; }
    public Conversations Conversations { get; }
    public Inbox Inbox { get; }
    public ConversationLog Log { get; }
    public Turns Turns { get; }
    public BotStates States { get; }
    public ControlDesk Desk { get; }
    public AgentLines Lines { get; }
    public UserRequests Requests { get; }
    public Presence Presence { get; }
    public Typing Typing { get; }
    public Erasure Erasure { get; }
    public Accounts Accounts { get; }
    public Listings Listings { get; }

    /// <summary>Keeps the ids of a topic that somebody was woken for.</summary>
    public IDisposable WokenOf(Topic topic, List<string> ids) => Wakeups.On(topic, id =>
    {
        if (id != Wakeups.Everything) ids.Add(id);
    });

    public Task<LogEntry> AdaSays(string text, string? clientId = null, string conversation = "c1", string? locale = null) =>
        Inbox.ReceiveAsync(FromAda(conversation, text, locale), clientId);

    public async Task AdaIsOnline(string conversation = "c1")
    {
        await Conversations.OpenAsync(FromAda(conversation, "").GetConversationReference(), locale: null);
        await Presence.TouchAsync(Presence.OfUser(conversation));
    }

    public Task<LogEntry> Says(Holder agent, string text, string clientMessageId, string conversation = "c1") =>
        Lines.SayAsync(conversation, agent, clientMessageId, text, attachments: null);

    public async Task<Turn> BotTakesTurn(LogEntry entry) => (await Turns.OpenAsync(entry)).ShouldNotBeNull();

    public Task BotSays(Turn turn, params string[] lines) => Turns.SayAsync(turn, [.. lines.Select(Line)]);

    public async Task<IReadOnlyList<string>> Told(string conversation = "c1") =>
        [.. (await Log.ReadAsync(conversation, 0)).Select(entry => $"{entry.Author.Kind}: {entry.Activity.Text ?? entry.Activity.Name}")];

    // Not Should.ThrowAsync, which takes every cancellation for the same.
    public static async Task Refuses(Func<Task> say) => (await Record.ExceptionAsync(say)).ShouldBeOfType<ControlMovedException>();

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

    private sealed class PlainNotices : IControlNotices
    {
        public string Taken(string? locale) => $"taken {locale}".Trim();

        public string Released(string? locale) => $"released {locale}".Trim();
    }
}
