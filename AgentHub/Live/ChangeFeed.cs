using System.Threading.Channels;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.AgentHub.Live;

/// <summary>
/// Notifies every open hub page of changes in the store, so that it reads them again. All pending changes go in one message.
/// </summary>
internal sealed class ChangeFeed(
    ChangeSignals signals, IHubContext<LiveHub, IAgentClient> hub, TimeProvider time, ILogger<ChangeFeed> log)
    : LastingService("News of changes to open pages", time, log)
{
    private static readonly Topic[] Shown =
    [
        Topics.Requests, Topics.Conversations, Topics.Presence, TeamTopics.Support, StoryTopics.Stories, TeamTopics.Accounts,
        TeamTopics.News, TeamTopics.Read, TeamTopics.Answers, TeamTopics.Programs, Topics.RequestNews, Topics.Deliveries,
        Topics.AttendedLines,
    ];

    private readonly Channel<Change> changes = Channel.CreateUnbounded<Change>(new() { SingleReader = true });
    private readonly List<IDisposable> subscriptions = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var topic in Shown) subscriptions.Add(signals.On(topic, id => changes.Writer.TryWrite(new Change(topic, id))));
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
        return base.StopAsync(cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken stopping)
    {
        while (await changes.Reader.WaitToReadAsync(stopping)) Tell(Waiting());
    }

    private HashSet<Change> Waiting()
    {
        var waiting = new HashSet<Change>();
        while (changes.Reader.TryRead(out var change)) waiting.Add(change);
        return waiting;
    }

    // What concerns one agent goes to that agent, all other changes to every page. The feed does not wait for slow pages.
    private void Tell(HashSet<Change> waiting)
    {
        foreach (var own in waiting.Where(IsOfOneAgent)) _ = hub.Clients.User(own.Id).Changed([ChangeView.Of(own)]);
        var forAll = waiting.Where(change => !IsOfOneAgent(change)).Select(ChangeView.Of).ToArray();
        if (forAll.Length > 0) _ = hub.Clients.All.Changed(forAll);
    }

    private static bool IsOfOneAgent(Change change) =>
        (change.Topic == TeamTopics.News || change.Topic == TeamTopics.Read) && change.Id != ChangeSignals.Everything;
}
