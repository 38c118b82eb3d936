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

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

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

    /// <summary>Deletes events that ended long ago.</summary>
    public Task<int> CleanAsync(CancellationToken cancellationToken = default)
    {
        if (time.GetUtcNow() < nextCleaning) return Task.FromResult(0);
        nextCleaning = time.GetUtcNow() + CleanEvery;
        var before = Now() - (long)KeepFor.TotalMilliseconds;
        return database.WriteAsync(store => WebhookOutbox.DeleteEnded(store, before, DeletedAtOnce), cancellationToken);
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
            () => database.WriteAsync(store => Record(store, one, answer), cancellationToken), time, cancellationToken);
    }

    private bool Record(StoreTransaction store, WebhookEvent one, WebhookAnswer answer)
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
        if (now + pause - one.At.ToUnixTimeMilliseconds() > GiveUpAfter.TotalMilliseconds)
            return WebhookOutbox.End(store, one, DeliveryState.Failed, answer.Answer, now);
        // While nothing reaches the receiver, the receiver's own pause counts.
        WebhookOutbox.Again(store, one, answer.IsReached ? now + pause : now, answer.Answer);
        return false;
    }

    private static long Pause(int attempts) =>
        (long)Math.Min(FirstPause.TotalMilliseconds * Math.Pow(2, Math.Min(attempts, 20)), LongestPause.TotalMilliseconds);

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
