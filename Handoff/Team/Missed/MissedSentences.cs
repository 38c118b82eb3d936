namespace LiveTakeover.Handoff.Team.Missed;

/// <summary>What people said that no story took, for the people who write stories.</summary>
public sealed class MissedSentences(IDatabase database)
{
    /// <summary>The newest sentences are kept, so many.</summary>
    public const int Kept = 1000;

    /// <summary>The sentences, newest first.</summary>
    public Task<IReadOnlyList<MissedSentence>> ReadAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(MissedTable.Newest, cancellationToken);

    /// <summary>Takes sentences off the list. The conversations keep them.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> DismissAsync(Predicate<MissedSentence> which, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                var dismissed = MissedTable.Newest(store).Where(missed => which(missed)).ToList();
                foreach (var missed in dismissed) MissedTable.Remove(store, missed);
                return dismissed.Count;
            },
            cancellationToken);
}

/// <param name="Seq">The line that answered it.</param>
/// <param name="Text">What the person said.</param>
public sealed record MissedSentence(string ConversationId, long Seq, DateTimeOffset At, string Text);
