using LiveTakeover.Handoff.Conversations.Owners;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Team.Queue;

/// <summary>Hands out requests on one node at a time: when one is made, and every few seconds, since presence ends by itself.</summary>
internal sealed class QueueRounds(
    RequestQueue queue, IConversationOwners owners, ChangeSignals signals, TimeProvider time, ILogger<QueueRounds> log)
    : PeriodicWork("Requests to hand out", time, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly Signal made = signals.Signal(Topics.RequestNews);

    public override void Dispose()
    {
        made.Dispose();
        base.Dispose();
    }

    protected override Task WaitAsync(CancellationToken stopping) => WaitAtMost.ForAsync(Pause, made.WaitAsync, Time, stopping);

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        await using var held = await owners.TryHoldJobAsync("queue", stopping);
        if (held is not null) await queue.HandOutAsync(stopping);
    }
}
