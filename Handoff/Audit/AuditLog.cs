using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>Reads what was changed, by whom and why. Each entry was written in the transaction of its change.</summary>
public sealed class AuditLog(IDatabase database)
{
    public const int LongestPage = 200;

    /// <summary>Entries before <paramref name="before"/> (an entry's id; null: from the newest), newest first.</summary>
    /// <param name="area">Only actions of this area (control, request, team, support, stories); null for all.</param>
    /// <param name="before">The last id of the page before, or null.</param>
    /// <param name="limit">How many, at most <see cref="LongestPage"/>.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public Task<IReadOnlyList<AuditEntry>> ReadAsync(string? area, string? before, int limit, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => AuditTable.Read(store, area, before, Math.Clamp(limit, 1, LongestPage)), cancellationToken);
}
