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
        await using var held = await owners.TryHoldAsync(conversationId, Topics.Outbound, stopping);
        if (held is null) return;
        while (await outbox.ReadAsync(conversationId, stopping) is { } page)
        {
            await SendPageAsync(page, stopping);
            if (!page.HasMore) return;
        }
    }

    private async Task SendPageAsync(OutboxPage page, CancellationToken stopping)
    {
        foreach (var entry in page.Again) await SendLineAsync(entry, page.Reference, askedAt: Time.GetUtcNow(), stopping);
        foreach (var entry in page.Entries.Where(entry => IsFor(page.Reference, entry)))
            await SendLineAsync(entry, page.Reference, askedAt: entry.At, stopping);
        if (page.Entries is [.., var last] && !IsFor(page.Reference, last)) await outbox.SkipToAsync(last, stopping);
    }

    private async Task SendLineAsync(LogEntry line, ConversationReference to, DateTimeOffset askedAt, CancellationToken stopping)
    {
        var retries = new RetryPolicy(GiveUpAfter, askedAt, Time);
        while (true)
        {
            stopping.ThrowIfCancellationRequested();
            try
            {
                var channelActivityId = await SendAsync(line, to, late.Token);
                await RecordAsync(() => outbox.SentAsync(line, channelActivityId, late.Token), late.Token);
                Count(to, "delivered");
                return;
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
                await RecordAsync(() => outbox.FailedAsync(line, exception.Message, stopping), stopping);
                return;
            }
        }
    }

    // The channel has the line, so it must not go again because the store failed to record that.
    private async Task RecordAsync(Func<Task> record, CancellationToken cancellationToken) => await GrowingPause.WhileUnavailableAsync(
        async () =>
        {
            await record();
            return true;
        },
        Time,
        cancellationToken);

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
