using LiveTakeover.Handoff.Team.Lists;

namespace LiveTakeover.Handoff.Team.Audit;

/// <summary>Reads the audit log: what was changed, by whom and why. Each entry was written in the transaction of its change.</summary>
/// <param name="database">The store.</param>
/// <param name="bounds">How many entries one page looks at to find those of an area; as in other lists without it.</param>
public sealed class AuditLog(IDatabase database, ListBounds? bounds = null)
{
    public const int LongestPage = 200;

    /// <summary>The areas of audited actions.</summary>
    public static readonly IReadOnlyList<string> Areas =
    [
        "control", "request", "team", "answers", "support", "bot", "channels", "people", "stories", "programs",
    ];

    /// <summary>Entries before <paramref name="before"/> (an entry's id; null: from the newest), newest first.</summary>
    /// <param name="area">Only actions in this area, one of <see cref="Areas"/>; null for all.</param>
    /// <param name="by">Only actions by the actor with this id; null for all.</param>
    /// <param name="before">The last id of the previous page; null for the first page.</param>
    /// <param name="limit">The number of entries, at most <see cref="LongestPage"/>.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public Task<AuditPage> ReadAsync(
        string? area, string? by, string? before, int limit, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            store => AuditTable.Read(
                store, (bounds ?? new ListBounds()).Looks, area, by, before, Math.Clamp(limit, 1, LongestPage)),
            cancellationToken);

    /// <summary>All team members in the audit log, including former ones, each with their latest name.</summary>
    public Task<IReadOnlyList<Actor>> ActorsAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(AuditTable.Actors, cancellationToken);
}

/// <param name="Entries">Newest first. There may be fewer than asked for, even none, although the log goes on.</param>
/// <param name="Next">The value of <c>before</c> for the next page; null on the last page.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, string? Next);

/// <summary>One change in the audit log.</summary>
/// <param name="Id">The entry's id, which increases with time: entries are sorted by it.</param>
/// <param name="At">When it was committed.</param>
/// <param name="By">Who did it; null if no person did, for example when a lease expired.</param>
/// <param name="Action">An area, a dot, and the action.</param>
/// <param name="Subject">The id of the changed object.</param>
/// <param name="Details">Details for the reader: names, old and new values.</param>
/// <param name="Reason">The reason that the actor entered, in their own words.</param>
public sealed record AuditEntry(
    string Id, DateTimeOffset At, Actor? By, string Action, string Subject, IReadOnlyDictionary<string, string?> Details, string? Reason)
{
    /// <summary>Whose conversation or request it concerns; null if it concerns none, or if the person's data was erased.</summary>
    public AuditedPerson? Person { get; init; }
}

/// <summary>The person of an audited change. Two who gave no name are told apart by their id.</summary>
public sealed record AuditedPerson(string ConversationId, string UserId);
