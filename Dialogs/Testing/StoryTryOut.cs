using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.Dialogs.Testing;

/// <summary>
/// Tries stories out: plays all that has happened in a conversation so far, on a stage of its own, and tells what came of each thing.
/// Nothing is kept, so that the same list always gives the same answer.
/// </summary>
public sealed class StoryTryOut : IDisposable
{
    /// <summary>Things that happen in one conversation.</summary>
    public const int MostLines = 200;

    /// <summary>Lines of all traces together; later ones are left out.</summary>
    private const int MostTrace = 3000;

    /// <summary>Conversations at a time in this process; others wait.</summary>
    private const int MostAtOnce = 2;

    public const int MostTests = 500;

    public static readonly TimeSpan LongestTests = TimeSpan.FromSeconds(60);

    /// <summary>For one conversation, and for the wait until others are done. What was played by then is told.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim free = new(MostAtOnce);

    public void Dispose() => free.Dispose();

    /// <param name="stories">The stories to tell.</param>
    /// <param name="schedule">The support schedule that the team follows.</param>
    /// <param name="script">When and in which language, and what happens.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="StoryTestException">The script is not written as it must be.</exception>
    /// <exception cref="TimeoutException">Too many others are trying stories out.</exception>
    public Task<TriedConversation> RunAsync(
        StoryLibrary stories, SupportSchedule schedule, TryOutScript script, CancellationToken cancellationToken) =>
        OneOfFewAsync(LongestRun, limit => PlayAsync(stories, schedule, script, limit, cancellationToken), cancellationToken);

    /// <summary>Runs story tests. Those for which there was no time are left out.</summary>
    /// <param name="stories">The stories to tell.</param>
    /// <param name="tests">The tests; at most <see cref="MostTests"/> are run.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="TimeoutException">Too many others are trying stories out.</exception>
    public Task<IReadOnlyList<StoryTestResult>> TestAsync(
        StoryLibrary stories, IReadOnlyList<StoryText> tests, CancellationToken cancellationToken) =>
        OneOfFewAsync(LongestTests, limit => TestAsync(stories, tests, limit, cancellationToken), cancellationToken);

    private async Task<T> OneOfFewAsync<T>(TimeSpan longest, Func<CancellationToken, Task<T>> run, CancellationToken cancellationToken)
    {
        if (!await free.WaitAsync(LongestRun, cancellationToken)) throw new TimeoutException("Too many people are trying stories out.");
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(longest);
            return await run(limit.Token);
        }
        finally
        {
            free.Release();
        }
    }

    private static async Task<IReadOnlyList<StoryTestResult>> TestAsync(
        StoryLibrary stories, IReadOnlyList<StoryText> tests, CancellationToken limit, CancellationToken caller)
    {
        var results = new List<StoryTestResult>();
        try
        {
            await foreach (var result in StoryTestSuite.RunAsync(stories, tests, limit))
            {
                results.Add(result);
                if (results.Count == MostTests) break;
            }
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            // The results so far say how far it came.
        }

        return results;
    }

    private static async Task<TriedConversation> PlayAsync(
        StoryLibrary stories, SupportSchedule schedule, TryOutScript script, CancellationToken limit, CancellationToken caller)
    {
        const string conversationId = "try-out";
        await using var stage = new StoryStage(stories);
        stage.Team.Follow(schedule);
        stage.BeginWith(new TestStart(script.Person, script.Session));
        var thread = new StoryThread(stage, conversationId, script.Locale, script.Person);
        var player = new StoryPlayer(stage, thread, conversationId);
        await player.SetClockAsync(script.At, limit);
        var turns = new List<TriedTurn>();
        var told = 0;
        try
        {
            for (var number = 1; number <= script.Conversation.Count && number <= MostLines; number++)
            {
                var problem = await player.PlayAsync(script.Conversation[number - 1], number, limit);
                var trace = stage.Traces.Take();
                turns.Add(new TriedTurn(
                    await thread.EntriesAsync(limit), thread.Buttons, [.. trace.Take(MostTrace - told)], stage.Clock.GetUtcNow(),
                    problem?.ToString()));
                told = Math.Min(MostTrace, told + trace.Count);
            }
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            turns.Add(new TriedTurn([], [], [], stage.Clock.GetUtcNow(), $"took longer than {LongestRun.TotalSeconds} s"));
        }

        return new TriedConversation(
            turns, stage.Clock.GetUtcNow(), await stage.Team.StatusAsync(stage.Clock.GetUtcNow(), caller),
            (await stage.Get<ConversationService>().FindAsync(conversationId, caller))?.Control.Holder?.Name,
            await stage.Get<UserRequests>().OfConversationAsync(conversationId, caller));
    }
}

/// <param name="At">When it begins, e.g. <c>2027-03-28T03:00</c> in the schedule's zone.</param>
/// <param name="Locale">The person's language, e.g. <c>fr-FR</c>.</param>
/// <param name="Conversation">What happens, as in a story test.</param>
/// <param name="Person">Who the person is.</param>
/// <param name="Session">The session values at the start.</param>
public sealed record TryOutScript(
    string At, string? Locale, IReadOnlyList<TestLine> Conversation, TestPerson? Person = null,
    IReadOnlyDictionary<string, string>? Session = null);

/// <param name="Turns">What came of each line of the script.</param>
/// <param name="At">The clock at the end.</param>
/// <param name="Support">The support team's status at the end.</param>
/// <param name="Holder">The agent who has control at the end; null for the bot.</param>
/// <param name="Request">The latest user request.</param>
public sealed record TriedConversation(
    IReadOnlyList<TriedTurn> Turns, DateTimeOffset At, SupportStatus Support, string? Holder, UserRequest? Request);

/// <param name="Entries">What was said, by anybody.</param>
/// <param name="Buttons">The last buttons that the person has been shown.</param>
/// <param name="Trace">The way through the stories, with each condition.</param>
/// <param name="At">The clock afterwards.</param>
/// <param name="Problem">Why it could not happen; null if it did.</param>
public sealed record TriedTurn(
    IReadOnlyList<LogEntry> Entries, IReadOnlyList<string> Buttons, IReadOnlyList<TraceLine> Trace, DateTimeOffset At, string? Problem);
