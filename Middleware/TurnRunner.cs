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
    Turns turns, Wakeups wakeups, LogAdapter adapter, IBot bot, TimeProvider time, ILogger<TurnRunner> log)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new ConversationRounds(wakeups, Topic.Inbound, time, AnswerAllAsync, (exception, id) => LogStoreFailed(exception, id)).RunAsync(turns.WaitingAsync, stoppingToken);

    private async Task AnswerAllAsync(string conversationId, CancellationToken stopping)
    {
        // Another node that runs them will see what woke this one: it is woken too.
        await using var held = await turns.TryHoldAsync(conversationId, stopping);
        if (held is null) return;
        LogEntry? tried = null;
        while (await turns.WaitingAsync(conversationId, stopping) is { Count: > 0 } entries)
        {
            // What no turn has ended was not the bot's to answer.
            if (entries[0].Seq <= tried?.Seq)
            {
                await turns.SkipToAsync(tried, stopping);
                continue;
            }

            foreach (var entry in entries.Where(entry => entry.IsForBot)) await AnswerAsync(entry, stopping);
            tried = entries[^1];
        }
    }

    private async Task AnswerAsync(LogEntry entry, CancellationToken stopping)
    {
        try
        {
            await RunAsync(entry, stopping);
        }
        catch (Exception exception) when (exception is not DbException && !stopping.IsCancellationRequested)
        {
            LogTurnFailed(exception, entry.ConversationId, entry.Seq);
        }
    }

    // A conflict means that another turn has got on: this one runs again and sees what that one has written.
    private async Task RunAsync(LogEntry entry, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await adapter.RunTurnAsync(entry, bot, stopping);
                return;
            }
            catch (StateConflictException)
            {
                stopping.ThrowIfCancellationRequested();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot failed on entry {Seq} of conversation {ConversationId}")]
    private partial void LogTurnFailed(Exception exception, string conversationId, long seq);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed during a turn of conversation {ConversationId}; trying again shortly")]
    private partial void LogStoreFailed(Exception exception, string conversationId);
}
