using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Reads what was changed, by whom and why. Each entry was written in the transaction of its change.</summary>
public sealed class AuditLog(IDatabase database)
{
    public const int LongestPage = 200;

    /// <summary>Entries before <paramref name="before"/> (an entry's id; null: from the newest), newest first.</summary>
    /// <param name="area">Only actions of this area, one of <see cref="Audited.Areas"/>; null for all.</param>
    /// <param name="by">Only what the one with this id did; null for everybody.</param>
    /// <param name="before">The last id of the page before, or null.</param>
    /// <param name="limit">How many, at most <see cref="LongestPage"/>.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public Task<IReadOnlyList<AuditEntry>> ReadAsync(string? area, string? by, string? before, int limit, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => AuditTable.Read(store, area, by, before, Math.Clamp(limit, 1, LongestPage)), cancellationToken);

    /// <summary>Everybody of the team who has done something, also those who have left it, by the name they had last.</summary>
    public Task<IReadOnlyList<Actor>> ActorsAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(AuditTable.Actors, cancellationToken);
}
