using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Conversations.Telemetry;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Conversations.Channels;

/// <summary>
/// Sends the log to channels that do not read it: of one conversation one line after the other, of
/// different ones side by side. What was not sent when the process ended is sent when it starts again.
/// How a line is sent is for the derived class to say.
/// </summary>
public abstract partial class OutboxDelivery(
    Outbox outbox, IConversationOwners owners, ChangeSignals signals, TimeProvider time, ILogger log)
    : LastingService("Lines for channels", time, log)
{
    private readonly ILogger log = log;

    // A shorter wait is nothing that an agent should be told of.
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(1);

    // Long enough for another node to be ahead.
    private static readonly TimeSpan LetPass = TimeSpan.FromSeconds(1);

    // A request that is cut off may have arrived, and goes again: most requests end within this.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource late = new();
    private ConversationRounds? rounds;

    /// <summary>How long after it was said a line is tried again for, before it counts as failed.</summary>
    protected abstract TimeSpan GiveUpAfter { get; }

    public override void Dispose()
    {
        late.Dispose();
        GC.SuppressFinalize(this);
        base.Dispose();
    }

    /// <summary>Whether the line is to be sent at all.</summary>
    protected abstract bool IsFor(ConversationReference to, LogEntry line);

    /// <summary>Sends one line, in one attempt.</summary>
    /// <returns>The channel's own id of the line, if it gives one.</returns>
    /// <exception cref="ChannelBusyException">Try again.</exception>
    /// <exception cref="DeliveryException">Never try again.</exception>
    protected abstract Task<string?> SendAsync(LogEntry line, ConversationReference to, CancellationToken cancellationToken);

    // Whoever stops the process lets the requests under way come to their end, and be recorded, for a moment.
    protected sealed override async Task RunAsync(CancellationToken stopping)
    {
        rounds ??= new ConversationRounds(signals, Topics.Outbound, Time, SendAllAsync, LogRoundFailed) { Grace = Grace };
        try
        {
            await rounds.RunAsync(outbox.WaitingAsync, stopping);
        }
        finally
        {
            if (stopping.IsCancellationRequested) await late.CancelAsync();
        }
    }

    private async Task SendAllAsync(string conversationId, CancellationToken stopping)
    {
        while (true)
        {
            await using (var held = await owners.TryHoldAsync(conversationId, Topics.Outbound, stopping))
                if (held is null || await SendWhileAloneAsync(conversationId, stopping)) return;
            await Task.Delay(LetPass, Time, stopping);
        }
    }

    /// <returns>False if another node sends them too: one of the two took the other for dead.</returns>
    private async Task<bool> SendWhileAloneAsync(string conversationId, CancellationToken stopping)
    {
        while (await outbox.ReadAsync(conversationId, stopping) is { } page)
        {
            foreach (var entry in page.Again) await SendLineAsync(entry, page.Reference, askedAt: Time.GetUtcNow(), stopping);
            foreach (var entry in page.Entries.Where(entry => IsFor(page.Reference, entry)))
                if (!await SendLineAsync(entry, page.Reference, askedAt: entry.At, stopping)) return false;
            if (page.Entries is [.., var last] && !IsFor(page.Reference, last)) await outbox.SkipToAsync(last, stopping);
            if (!page.HasMore) return true;
        }

        return true;
    }

    /// <returns>False if somebody else had recorded that this line, or one after it, was sent.</returns>
    private async Task<bool> SendLineAsync(LogEntry line, ConversationReference to, DateTimeOffset askedAt, CancellationToken stopping)
    {
        var retries = new RetryPolicy(GiveUpAfter, askedAt, Time);
        while (true)
        {
            stopping.ThrowIfCancellationRequested();
            try
            {
                var channelActivityId = await SendAsync(line, to, late.Token);
                var isFirst = await RecordAsync(() => outbox.SentAsync(line, channelActivityId, late.Token), late.Token);
                Count(to, "delivered");
                return isFirst;
            }
            catch (ChannelBusyException busy) when (retries.NextPause(busy.RetryAfter) is { } pause)
            {
                Count(to, "busy");
                LogBusy(line.ConversationId, line.Seq, busy.Message, pause);
                if (pause > Noticeable) await outbox.WaitsAsync(line, busy.Message, stopping);
                await Task.Delay(pause, Time, stopping);
                // The person may have been heard from elsewhere meanwhile.
                to = await outbox.ReferenceAsync(line.ConversationId, stopping) ?? to;
            }
            catch (Exception exception) when (exception is ChannelBusyException or DeliveryException)
            {
                Count(to, "failed");
                LogFailed(line.ConversationId, line.Seq, exception.Message);
                return await RecordAsync(() => outbox.FailedAsync(line, exception.Message, stopping), stopping);
            }
        }
    }

    // The channel has the line, so it must not go again because the store failed to record that.
    private Task<bool> RecordAsync(Func<Task<bool>> record, CancellationToken cancellationToken) =>
        GrowingPause.WhileUnavailableAsync(record, Time, cancellationToken);

    private static void Count(ConversationReference to, string outcome) =>
        Instruments.Deliveries.Add(1, Instruments.Tag("channel", to.ChannelId), Instruments.Tag("outcome", outcome));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Line {Seq} of conversation {ConversationId} waits {Pause}: {Reason}")]
    private partial void LogBusy(string conversationId, long seq, string reason, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Line {Seq} of conversation {ConversationId} did not reach its channel: {Reason}")]
    private partial void LogFailed(string conversationId, long seq, string reason);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "Sending the lines of conversation {ConversationId} failed; trying again until it succeeds")]
    private partial void LogRoundFailed(Exception exception, string conversationId);
}
