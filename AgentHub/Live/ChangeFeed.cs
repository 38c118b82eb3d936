using System.Threading.Channels;
using LiveTakeover.Handoff;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;

namespace LiveTakeover.AgentHub;

/// <summary>Tells every open hub page what has changed in the store, so that it reads it again: all that has, up to the moment, in one message.</summary>
internal sealed class ChangeFeed(Wakeups wakeups, IHubContext<LiveHub, IAgentClient> hub) : BackgroundService
{
    private static readonly Topic[] Shown = [Topic.Requests, Topic.Conversations, Topic.Presence, Topic.Support, Topic.Stories, Topic.Accounts, Topic.News, Topic.Answers, Topic.RequestNews, Topic.Deliveries];

    private readonly Channel<Wake> changes = Channel.CreateUnbounded<Wake>(new() { SingleReader = true });
    private readonly List<IDisposable> subscriptions = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var topic in Shown) subscriptions.Add(wakeups.On(topic, id => changes.Writer.TryWrite(new Wake(topic, id))));
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await changes.Reader.WaitToReadAsync(stoppingToken)) Tell(Waiting());
    }

    private HashSet<Wake> Waiting()
    {
        var waiting = new HashSet<Wake>();
        while (changes.Reader.TryRead(out var change)) waiting.Add(change);
        return waiting;
    }

    // News is for one person; everything else is shown to all. Nobody waits for a page that does not read.
    private void Tell(HashSet<Wake> waiting)
    {
        foreach (var news in waiting.Where(change => change.Topic == Topic.News)) _ = hub.Clients.User(news.Id).Changed([ChangeView.Of(news)]);
        var forAll = waiting.Where(change => change.Topic != Topic.News).Select(ChangeView.Of).ToArray();
        if (forAll.Length > 0) _ = hub.Clients.All.Changed(forAll);
    }
}
