using System.Data.Common;
using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Middleware;

/// <summary>
/// Runs the bot's turns: of one conversation one at a time and in the order of its log, of different ones
/// side by side. The log is the mailbox, so what was not dealt with when the process ended is dealt with
/// when it starts again.
/// </summary>
internal sealed partial class TurnRunner(
    Turns turns, Conversations conversations, ConversationLog conversationLog, Wakeups wakeups, LogAdapter adapter, IBot bot, TimeProvider time, ILogger<TurnRunner> log)
    : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    // Conversations whose turns are being run; true if something came meanwhile.
    private readonly Dictionary<string, bool> running = new(StringComparer.Ordinal);

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
            foreach (var id in await turns.WaitingAsync(stoppingToken)) Wake(id, stoppingToken);
        }
    }

    private void Wake(string conversationId, CancellationToken stopping)
    {
        lock (running)
        {
            if (!running.TryAdd(conversationId, false))
            {
                running[conversationId] = true;
                return;
            }
        }

        _ = Task.Run(() => RunAsync(conversationId, stopping), stopping);
    }

    private bool MoreCame(string conversationId)
    {
        lock (running)
        {
            if (!running[conversationId]) return !running.Remove(conversationId);
            running[conversationId] = false;
            return true;
        }
    }

    private async Task RunAsync(string conversationId, CancellationToken stopping)
    {
        do
        {
            while (!stopping.IsCancellationRequested && !await TryAnswerAsync(conversationId, stopping))
                await Task.Delay(PauseAfterFailure, time, stopping);
        }
        while (MoreCame(conversationId));
    }

    /// <returns>False if the store failed, so that the same must be tried again.</returns>
    private async Task<bool> TryAnswerAsync(string conversationId, CancellationToken stopping)
    {
        try
        {
            await AnswerAllAsync(conversationId, stopping);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return true;
        }
        catch (DbException exception)
        {
            LogStoreFailed(exception, conversationId);
            return false;
        }
    }

    private async Task AnswerAllAsync(string conversationId, CancellationToken stopping)
    {
        // Another node that runs them will see what woke this one: it is woken too.
        await using var held = await turns.TryHoldAsync(conversationId, stopping);
        if (held is null) return;
        while (await conversations.FindAsync(conversationId, stopping) is { } conversation && conversation.TurnSeq < conversation.LastInboundSeq)
        {
            var entries = await conversationLog.ReadAsync(conversationId, conversation.TurnSeq, cancellationToken: stopping);
            foreach (var entry in entries.Where(entry => entry.IsForBot)) await AnswerAsync(entry, stopping);
            await turns.SkipToAsync(entries[^1], stopping);
        }
    }

    private async Task AnswerAsync(LogEntry entry, CancellationToken stopping)
    {
        try
        {
            await adapter.RunTurnAsync(entry, bot, stopping);
        }
        catch (StateConflictException)
        {
            await adapter.RunTurnAsync(entry, bot, stopping);
        }
        catch (Exception exception) when (exception is not DbException && !stopping.IsCancellationRequested)
        {
            LogTurnFailed(exception, entry.ConversationId, entry.Seq);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot failed on entry {Seq} of conversation {ConversationId}")]
    private partial void LogTurnFailed(Exception exception, string conversationId, long seq);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed during a turn of conversation {ConversationId}; trying again shortly")]
    private partial void LogStoreFailed(Exception exception, string conversationId);
}
