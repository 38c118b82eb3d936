using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Team.Webhooks;

/// <summary>Sends what is due, and records what came of it.</summary>
internal sealed class WebhookRounds(IDatabase database, IServiceProvider services, TimeProvider time)
{
    /// <summary>How long an event is tried for.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    /// <summary>How long an event is shown after it has ended.</summary>
    public static readonly TimeSpan KeepFor = TimeSpan.FromDays(7);

    private const int AtOnce = 8;
    private const int DeletedAtOnce = 500;
    private const string HeldBack = "It waited for a week while the webhook was paused.";

    private static readonly RetryPauses Pauses = new(TimeSpan.FromSeconds(5), TimeSpan.FromHours(1));

    private static readonly TimeSpan CleanEvery = TimeSpan.FromMinutes(1);

    private DateTimeOffset nextCleaning;

    // A host without one has no webhooks.
    private readonly IWebhookSender? sender = services.GetService<IWebhookSender>();

    /// <returns>The number of events that ended.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        if (sender is null) return 0;
        var now = Now();
        var due = await database.ReadAsync(store => WebhookTable.Due(store, now), cancellationToken);
        var ended = await Task.WhenAll(due.Select(webhook => SendDueAsync(webhook, now, cancellationToken)));
        return ended.Sum();
    }

    /// <summary>Deletes events that ended long ago, and gives up those that a pause has held back for as long.</summary>
    public Task<int> CleanAsync(CancellationToken cancellationToken = default)
    {
        if (time.GetUtcNow() < nextCleaning) return Task.FromResult(0);
        nextCleaning = time.GetUtcNow() + CleanEvery;
        return database.WriteAsync(Clean, cancellationToken);
    }

    // Nobody may know any more that a webhook is paused. Its events do not fill the store for ever.
    private int Clean(StoreTransaction store)
    {
        var (now, before) = (Now(), Now() - (long)KeepFor.TotalMilliseconds);
        foreach (var one in WebhookOutbox.HeldBack(store, before, DeletedAtOnce))
            WebhookOutbox.End(store, one, DeliveryState.Failed, HeldBack, now);
        return WebhookOutbox.DeleteEnded(store, before, DeletedAtOnce);
    }

    private async Task<int> SendDueAsync(Webhook webhook, long now, CancellationToken cancellationToken)
    {
        var events = await database.ReadAsync(store => WebhookOutbox.Due(store, webhook.Id, now, AtOnce), cancellationToken);
        var ended = await Task.WhenAll(events.Select(one => SendAsync(webhook, one, cancellationToken)));
        return ended.Count(has => has);
    }

    /// <returns>True if it ended.</returns>
    private async Task<bool> SendAsync(Webhook webhook, WebhookEvent one, CancellationToken cancellationToken)
    {
        var answer = await sender!.SendAsync(webhook, TeamWebhooks.IdOf(one), one.Kind, one.Body, cancellationToken);
        // The receiver has it, so it must not go again because the store failed to record that.
        return await GrowingPause.WhileUnavailableAsync(
            () => database.WriteAsync(store => Record(store, webhook, one, answer), cancellationToken), time, cancellationToken);
    }

    private bool Record(StoreTransaction store, Webhook webhook, WebhookEvent one, WebhookAnswer answer)
    {
        var now = Now();
        if (answer.IsTaken)
        {
            WebhookTable.Delivered(store, one.WebhookId, now);
            return WebhookOutbox.End(store, one, DeliveryState.Delivered, answer.Answer, now);
        }

        if (!answer.IsReached)
            WebhookTable.Unreachable(
                store, one.WebhookId, now, now + Pause(WebhookTable.Attempts(store, one.WebhookId)), answer.Answer);
        var pause = Pause(WebhookOutbox.Attempts(store, one));
        var since = webhook.ResumedAt > one.At ? webhook.ResumedAt.Value : one.At;
        if (now + pause - since.ToUnixTimeMilliseconds() > GiveUpAfter.TotalMilliseconds)
            return WebhookOutbox.End(store, one, DeliveryState.Failed, answer.Answer, now);
        // While nothing reaches the receiver, the receiver's own pause counts.
        WebhookOutbox.Again(store, one, answer.IsReached ? now + pause : now, answer.Answer);
        return false;
    }

    private static long Pause(int attempts) => (long)Pauses.After(attempts).TotalMilliseconds;

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
