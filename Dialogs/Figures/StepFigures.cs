using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Dialogs.Figures;

/// <summary>How often each step was reached, left, and so on. Only numbers are kept, and nothing of any person.</summary>
public sealed class StepFigures(IDatabase database, TimeProvider time)
{
    /// <summary>Days are kept, so many, with today.</summary>
    public const int KeptDays = 28;

    // Each process has rows of its own: two nodes that count in the same rows would wait for each other.
    private readonly string writer = Guid.NewGuid().ToString("N");
    private int tidied;

    /// <summary>What happened at the steps of a story, by the step's id.</summary>
    /// <param name="storyId">The story, in whatever revision.</param>
    /// <param name="days">So many days, with today. A day begins at midnight in UTC.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<IReadOnlyDictionary<string, StepCounts>> ReadAsync(
        string storyId, int days, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            store => StepFigureTable.Read(store, storyId, StepDay.Of(time.GetUtcNow()) - Math.Clamp(days, 1, KeptDays)), cancellationToken);

    /// <summary>Keeps what was counted in the transaction that ends the turn.</summary>
    internal void Keep(StepTally tally, Turn turn)
    {
        if (tally.Counted.Count == 0) return;
        var oldest = StepDay.Of(time.GetUtcNow()) - KeptDays;
        turn.WriteAtEnd(store =>
        {
            StepFigureTable.Add(store, tally.Counted, writer);
            if (Interlocked.Exchange(ref tidied, oldest) != oldest) StepFigureTable.DropUpTo(store, oldest);
        });
    }
}

/// <summary>Days since 1970 in UTC.</summary>
internal static class StepDay
{
    public static int Of(DateTimeOffset at) => (int)(at.ToUnixTimeSeconds() / (24 * 60 * 60));
}
