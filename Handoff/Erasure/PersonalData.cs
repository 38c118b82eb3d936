using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Finds and deletes what is kept of a person: at their own wish, or for an administrator who answers their letter.</summary>
public sealed class PersonalData(IDatabase database, Erasure erasure, ITranscriptArchive archive, SentFiles files)
{
    public const int MostFound = 50;

    /// <summary>
    /// People whose name or id, or what their site says of them, holds the text, or whose requests have its words; whoever was
    /// heard of last comes first. At most <see cref="MostFound"/>.
    /// </summary>
    public Task<IReadOnlyList<KnownPerson>> FindAsync(string text, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => PersonTable.Find(store, text.Trim(), MostFound), cancellationToken);

    /// <returns>Null if nothing is kept of this person, or not any more.</returns>
    public Task<KeptOfPerson?> OfAsync(PersonKey person, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => PersonTable.Kept(store, person), cancellationToken);

    /// <summary>Deletes all of it. The lines and what belongs to them go in one transaction; only places, times and counts stay.</summary>
    /// <param name="person">Whose data.</param>
    /// <param name="by">Who does it; null: the person.</param>
    /// <param name="reason">Why, for the audit log.</param>
    /// <param name="cancellationToken">Cancels what is not begun.</param>
    /// <returns>How many conversations are empty now.</returns>
    public async Task<int> DeleteAsync(PersonKey person, Actor? by = null, string? reason = null, CancellationToken cancellationToken = default)
    {
        // Archived transcripts go first: if this ends here, the person is still found, and it can be done again.
        var known = await database.ReadAsync(store => ConversationTable.OfUser(store, person.ChannelId, person.UserId), cancellationToken);
        foreach (var id in known) await archive.DeleteAsync(id, cancellationToken);
        var erased = await erasure.ErasePersonAsync(person, by, reason, cancellationToken);
        foreach (var id in erased) await files.DeleteAsync(id, cancellationToken);
        return erased.Count;
    }
}
