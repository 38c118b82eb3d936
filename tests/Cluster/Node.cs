using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Tests;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.Cluster.Tests;

/// <summary>The domain in a host that is one of several nodes, or the only one.</summary>
public sealed class Node : IAsyncDisposable
{
    private readonly IHost host;

    private Node(IHost host) => this.host = host;

    public Inbox Inbox => Get<Inbox>();
    public ConversationLog Log => Get<ConversationLog>();
    public ControlService Control => Get<ControlService>();
    public AgentLines Lines => Get<AgentLines>();
    public ChangeSignals Signals => Get<ChangeSignals>();
    public IConversationOwners Owners => Get<IConversationOwners>();

    /// <param name="store">Where the data are.</param>
    /// <param name="inCluster">False for the only node of a store, which needs no cluster.</param>
    /// <param name="settings">Other settings than those of the store.</param>
    public static async Task<Node> StartAsync(IStore store, bool inCluster = true, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(store.Settings).AddInMemoryCollection([new("Cluster:Port", "0")])
            .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)));
        if (inCluster) builder.AddHandoffCluster();
        if (inCluster && store is SqliteStore) builder.AddNode();
        builder.Services.AddTeam(builder.Configuration);
        store.AddTo(builder.Services);
        var node = new Node(builder.Build());
        await node.host.StartAsync();
        return node;
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public Task<LogEntry> AdaSays(string text, string? clientId = null, string conversation = "c1") =>
        Inbox.ReceiveAsync(FromAda(conversation, text), clientId);

    public Task AdaIsOnline(string conversation = "c1") => Get<PresenceService>().TouchAsync(PresenceService.OfUser(conversation));

    public async Task<IReadOnlyList<string?>> Told(string conversation = "c1") =>
        [.. (await Log.ReadAsync(conversation, 0)).Select(entry => entry.Activity.Text ?? entry.Activity.Name)];

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
    }

    private static Activity FromAda(string conversation, string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        ChannelId = "directline",
        From = new ChannelAccount("ada", "Ada", RoleTypes.User),
        Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount { Id = conversation },
    };
}
