using LiveTakeover.Handoff.Conversations.Owners;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Team.Webhooks;

/// <summary>
/// Sends the events of webhooks, on one node at a time: of one conversation one after the other, of different ones side by side. At
/// least once: an event whose answer got lost is sent again, under the same id.
/// </summary>
internal sealed class WebhookDelivery(
    WebhookRounds rounds, TellPresence presence, IConversationOwners owners, ChangeSignals signals, TimeProvider time,
    ILogger<WebhookDelivery> log)
    : PeriodicWork("Webhooks", time, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Signal added = signals.Signal(TeamTopics.WebhookEvents);

    public override void Dispose()
    {
        added.Dispose();
        base.Dispose();
    }

    protected override Task WaitAsync(CancellationToken stopping) => WaitAtMost.ForAsync(Pause, added.WaitAsync, Time, stopping);

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        await using var held = await owners.TryHoldJobAsync("webhooks", stopping);
        if (held is null) return;
        await presence.LookAsync(stopping);
        while (await rounds.SendDueAsync(stopping) > 0)
        {
            // What they took made room for what comes after it.
        }

        await rounds.CleanAsync(stopping);
    }
}
