using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Preferences;
using LiveTakeover.Handoff.Team.Push;

namespace LiveTakeover.Bot.Push;

/// <summary>
/// Sends what is queued, on one node at a time. What was sent and not recorded, because the process died in between, is sent again: it
/// replaces the first on the screen.
/// </summary>
internal sealed partial class PushDelivery(
    PushQueue queue, SendPushes sender, PreferenceService preferences, IConversationOwners owners, TimeProvider time,
    ILogger<PushDelivery> log)
    : WorkAtIntervals("Push", TimeSpan.FromSeconds(2), time, log)
{
    private const int AtOnce = 20;

    private static readonly TimeSpan TidyEvery = TimeSpan.FromMinutes(1);

    private readonly ILogger log = log;
    private DateTimeOffset nextTidying;

    protected override async Task WorkAsync(CancellationToken stopping)
    {
        if (!queue.IsOn) return;
        await using var held = await owners.TryHoldJobAsync("push", stopping);
        if (held is null) return;
        while (await queue.DueAsync(AtOnce, stopping) is { Count: > 0 } due)
            await Task.WhenAll(due.Select(push => SendAsync(push, stopping)));
        if (Time.GetUtcNow() < nextTidying) return;
        nextTidying = Time.GetUtcNow() + TidyEvery;
        await queue.TidyAsync(stopping);
    }

    private async Task SendAsync(QueuedPush push, CancellationToken stopping)
    {
        var language = (await preferences.OfAsync(push.AccountId, stopping)).Language ?? push.To.Language;
        var answer = await sender.SendAsync(push, PushWords.For(push.Kind, language), stopping);
        if (answer.IsTaken)
        {
            await queue.SentAsync(push, stopping);
        }
        else if (answer.IsGone)
        {
            LogGone(push.Id, answer.Words);
            await queue.GoneAsync(push, stopping);
        }
        else if (await queue.FailedAsync(push, answer.Asked, stopping))
        {
            LogLater(push.Id, push.Kind, answer.Words);
        }
        else
        {
            LogDropped(push.Id, push.Kind, answer.Words);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Notification {Id}: its browser is told no more. {Reason}")]
    private partial void LogGone(string id, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notification {Id} ({Kind}) waits: {Reason}")]
    private partial void LogLater(string id, PushKind kind, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Notification {Id} ({Kind}) was not sent: {Reason}")]
    private partial void LogDropped(string id, PushKind kind, string reason);
}
