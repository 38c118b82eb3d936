using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Team.Archive;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Lists;

namespace LiveTakeover.Handoff.Team.Erasure;

/// <summary>Finds and deletes a person's stored data, when the person asks for it or an administrator acts on a written request.</summary>
public sealed class PersonalData(
    IDatabase database, ConversationErasure erasure, ITranscriptArchive archive, SentFiles files, ListBounds bounds)
{
    public const int MostFound = 50;

    /// <summary>
    /// People whose id begins with the text, or whose name, site-verified identity or requests have its words; the last word may be
    /// a prefix. The newest are looked at first, and about <see cref="MostFound"/> are told at once.
    /// </summary>
    public Task<PersonPage> FindAsync(string text, ListCursor? after = null, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => PersonTable.Find(store, bounds, text.Trim(), after, MostFound), cancellationToken);

    /// <returns>Null if no data is stored about this person.</returns>
    public Task<PersonalDataSummary?> OfAsync(PersonKey person, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => PersonTable.Kept(store, person), cancellationToken);

    /// <summary>
    /// Deletes all of a person's data. Lines and related rows are erased in one transaction; only sequence numbers, times and
    /// counts stay.
    /// </summary>
    /// <param name="person">The person whose data is deleted.</param>
    /// <param name="by">Who deletes it; null if the person does.</param>
    /// <param name="reason">The reason, for the audit log.</param>
    /// <param name="cancellationToken">Cancels steps that have not started.</param>
    /// <returns>The number of erased conversations.</returns>
    public async Task<int> DeleteAsync(
        PersonKey person, Actor? by = null, string? reason = null, CancellationToken cancellationToken = default)
    {
        // Archived transcripts are deleted first: if the process stops here, the person can still be found, and the deletion can
        // be repeated.
        var known = await database.ReadAsync(store => ConversationTable.OfUser(store, person.ChannelId, person.UserId), cancellationToken);
        foreach (var id in known) await archive.DeleteAsync(id, cancellationToken);
        var erased = await erasure.ErasePersonAsync(person, by, reason, cancellationToken);
        foreach (var id in erased) await files.DeleteAsync(id, cancellationToken);
        return erased.Count;
    }
}
