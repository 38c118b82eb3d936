using System.Data.Common;
using LiveTakeover.Handoff;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Channels;

/// <summary>
/// Sends the log to channels that do not read it: of one conversation one line after the other, of
/// different ones side by side. What was not sent when the process ended is sent when it starts again.
/// </summary>
internal sealed partial class ChannelDelivery(
    Outbox outbox, Courier courier, Wakeups wakeups, ChannelsOptions options, TimeProvider time, ILogger<ChannelDelivery> log) : BackgroundService
{
    // A shorter wait is nothing that an agent should be told of.
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new ConversationRounds(wakeups, Topic.Outbound, time, SendAllAsync, (exception, id) => LogStoreFailed(exception, id)).RunAsync(outbox.WaitingAsync, stoppingToken);

    private async Task SendAllAsync(string conversationId, CancellationToken stopping)
    {
        // Another node that sends them will see what woke this one: it is woken too.
        await using var held = await outbox.TryHoldAsync(conversationId, stopping);
        if (held is null) return;
        while (await outbox.ReadAsync(conversationId, stopping) is { } page)
        {
            await SendAsync(page, stopping);
            if (!page.HasMore) return;
        }
    }

    private async Task SendAsync(OutboxPage page, CancellationToken stopping)
    {
        foreach (var entry in page.Again.Concat(page.Entries.Where(entry => OutgoingLine.IsFor(page.Reference, entry))))
            await SendAsync(entry, page.Reference, stopping);
        if (page.Entries.Count > 0 && !OutgoingLine.IsFor(page.Reference, page.Entries[^1])) await outbox.SkipToAsync(page.Entries[^1], stopping);
    }

    private async Task SendAsync(LogEntry line, ConversationReference to, CancellationToken stopping)
    {
        var patience = new Patience(options.GiveUpAfter, time);
        while (true)
        {
            try
            {
                await courier.BringAsync(line, to, stopping);
                Count(to, "delivered");
                return;
            }
            catch (ChannelBusyException busy) when (patience.NextPause(busy.RetryAfter) is { } pause)
            {
                Count(to, "busy");
                LogBusy(line.ConversationId, line.Seq, busy.Message, pause);
                if (pause > Noticeable) await outbox.WaitsAsync(line, busy.Message, stopping);
                await Task.Delay(pause, time, stopping);
            }
            catch (Exception exception) when (exception is ChannelBusyException or DeliveryException)
            {
                Count(to, "failed");
                LogFailed(line.ConversationId, line.Seq, exception.Message);
                await outbox.FailedAsync(line, exception.Message, stopping);
                return;
            }
        }
    }

    private static void Count(ConversationReference to, string outcome) =>
        Instruments.Deliveries.Add(1, Instruments.Tag("channel", to.ChannelId), Instruments.Tag("outcome", outcome));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Line {Seq} of conversation {ConversationId} waits {Pause}: {Reason}")]
    private partial void LogBusy(string conversationId, long seq, string reason, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Line {Seq} of conversation {ConversationId} did not reach its channel: {Reason}")]
    private partial void LogFailed(string conversationId, long seq, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed while conversation {ConversationId} was sent; trying again shortly")]
    private partial void LogStoreFailed(Exception exception, string conversationId);
}
