using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Middleware;

/// <summary>
/// Runs the bot's turns: one at a time and in log order within a conversation, in parallel across conversations. The log is the
/// queue, so entries that were not answered when the process ended are answered after a restart.
/// </summary>
internal sealed partial class TurnRunner(
    TurnService turns, IConversationOwners owners, ChangeSignals signals, LogAdapter adapter, TimeProvider time, ILogger<TurnRunner> log)
    : LastingService("The bot's turns", time, log)
{
    // What a node acknowledged before it died is answered by another one within this time.
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(2);

    private readonly ILogger log = log;
    private ConversationRounds? rounds;

    protected override Task RunAsync(CancellationToken stopping)
    {
        rounds ??= new ConversationRounds(signals, Topics.Inbound, Time, AnswerAllAsync, LogRoundFailed) { LooksEvery = LooksEvery };
        return rounds.RunAsync(turns.WaitingAsync, stopping);
    }

    private async Task AnswerAllAsync(string conversationId, CancellationToken stopping)
    {
        await using var held = await owners.TryHoldAsync(conversationId, Topics.Inbound, stopping);
        if (held is null) return;
        LogEntry? tried = null;
        while (await turns.WaitingAsync(conversationId, stopping) is { Entries: { Count: > 0 } entries } waiting)
        {
            // Entries that were tried and still await a turn are not for the bot to answer, so they are skipped.
            if (entries[0].Seq <= tried?.Seq)
            {
                await turns.SkipToAsync(tried, stopping);
                continue;
            }

            foreach (var entry in entries.Where(entry => entry.IsForBot))
                await AnswerAsync(entry, entry.Seq == waiting.First?.Seq ? waiting.First : null, stopping);
            // An entry that has come since then has notified this round, which runs again.
            if (waiting.First is { EndedLast: true }) return;
            tried = entries[^1];
        }
    }

    private async Task AnswerAsync(LogEntry entry, Turn? turn, CancellationToken stopping)
    {
        try
        {
            await RunAsync(entry, turn, stopping);
        }
        catch (Exception exception) when (exception is not StoreUnavailableException && !stopping.IsCancellationRequested)
        {
            LogTurnFailed(exception, entry.ConversationId, entry.Seq);
        }
    }

    // A conflict means that another turn wrote the same state. This turn runs again and reads the new state.
    private async Task RunAsync(LogEntry entry, Turn? turn, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await adapter.RunTurnAsync(entry, turn, stopping);
                return;
            }
            catch (StateConflictException)
            {
                stopping.ThrowIfCancellationRequested();
                turn = null;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot failed on entry {Seq} of conversation {ConversationId}")]
    private partial void LogTurnFailed(Exception exception, string conversationId, long seq);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "A turn of conversation {ConversationId} could not be run or ended; trying again until it can")]
    private partial void LogRoundFailed(Exception exception, string conversationId);
}
