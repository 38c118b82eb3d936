using LiveTakeover.Handoff;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;

namespace LiveTakeover.AgentHub;

/// <summary>Tells every open hub page what has changed in the store, so that it reads it again.</summary>
internal sealed class ChangeFeed(Wakeups wakeups, IHubContext<LiveHub, IAgentClient> hub) : IHostedService
{
    private static readonly Topic[] Shown = [Topic.Requests, Topic.Conversations, Topic.Presence, Topic.Support, Topic.Stories, Topic.Accounts, Topic.News, Topic.Answers, Topic.RequestNews, Topic.Deliveries];

    private readonly List<IDisposable> subscriptions = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var topic in Shown) subscriptions.Add(wakeups.On(topic, id => Tell(topic, id)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>News is for one person; everything else is shown to all.</summary>
    private void Tell(Topic topic, string id) => _ = topic == Topic.News
        ? hub.Clients.User(id).Changed(new ChangeView("news", id))
        : hub.Clients.All.Changed(new ChangeView(topic.ToString().ToLowerInvariant(), id));
}
