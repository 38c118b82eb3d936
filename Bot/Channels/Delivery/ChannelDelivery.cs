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
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    // Conversations that are being sent; true if something came meanwhile.
    private readonly Dictionary<string, bool> sending = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lookAgain = new SemaphoreSlim(1);
        using var subscription = wakeups.On(Topic.Log, id =>
        {
            if (id == Wakeups.Everything) lookAgain.Release();
            else Wake(id, stoppingToken);
        });
        while (true)
        {
            await lookAgain.WaitAsync(stoppingToken);
            foreach (var id in await outbox.WaitingAsync(stoppingToken)) Wake(id, stoppingToken);
        }
    }

    private void Wake(string conversationId, CancellationToken stopping)
    {
        lock (sending)
        {
            if (!sending.TryAdd(conversationId, false))
            {
                sending[conversationId] = true;
                return;
            }
        }

        _ = Task.Run(() => RunAsync(conversationId, stopping), stopping);
    }

    private bool MoreCame(string conversationId)
    {
        lock (sending)
        {
            if (!sending[conversationId]) return !sending.Remove(conversationId);
            sending[conversationId] = false;
            return true;
        }
    }

    private async Task RunAsync(string conversationId, CancellationToken stopping)
    {
        try
        {
            do
            {
                while (!await TrySendAsync(conversationId, stopping)) await Task.Delay(PauseAfterFailure, time, stopping);
            }
            while (MoreCame(conversationId));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops; the next one goes on from the cursor.
        }
    }

    /// <returns>False if the store failed, so that the same must be tried again.</returns>
    private async Task<bool> TrySendAsync(string conversationId, CancellationToken stopping)
    {
        try
        {
            while (await outbox.ReadAsync(conversationId, stopping) is { Entries.Count: > 0 } page) await SendAsync(page, stopping);
            return true;
        }
        catch (DbException exception)
        {
            LogStoreFailed(exception, conversationId);
            return false;
        }
    }

    private async Task SendAsync(OutboxPage page, CancellationToken stopping)
    {
        foreach (var entry in page.Entries.Where(entry => OutgoingLine.IsFor(page.Reference, entry)))
            await SendAsync(entry, page.Reference, stopping);
        if (!OutgoingLine.IsFor(page.Reference, page.Entries[^1])) await outbox.SkipToAsync(page.Entries[^1], stopping);
    }

    private async Task SendAsync(LogEntry line, ConversationReference to, CancellationToken stopping)
    {
        var patience = new Patience(options.GiveUpAfter, time);
        while (true)
        {
            try
            {
                await courier.BringAsync(line, to, stopping);
                return;
            }
            catch (ChannelBusyException busy) when (patience.NextPause(busy.RetryAfter) is { } pause)
            {
                LogBusy(line.ConversationId, line.Seq, busy.Message, pause);
                await Task.Delay(pause, time, stopping);
            }
            catch (Exception exception) when (exception is ChannelBusyException or DeliveryException)
            {
                LogFailed(line.ConversationId, line.Seq, exception.Message);
                await outbox.FailedAsync(line, exception.Message, stopping);
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Line {Seq} of conversation {ConversationId} waits {Pause}: {Reason}")]
    private partial void LogBusy(string conversationId, long seq, string reason, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Line {Seq} of conversation {ConversationId} did not reach its channel: {Reason}")]
    private partial void LogFailed(string conversationId, long seq, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed while conversation {ConversationId} was sent; trying again shortly")]
    private partial void LogStoreFailed(Exception exception, string conversationId);
}
