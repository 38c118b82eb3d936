namespace LiveTakeover.Handoff.Team.Audit;

/// <summary>One change in the audit log.</summary>
/// <param name="Id">The entry's id, which increases with time: entries are sorted by it.</param>
/// <param name="At">When it was committed.</param>
/// <param name="By">Who did it; null if no person did, for example when a lease expired.</param>
/// <param name="Action">An area, a dot, and the action.</param>
/// <param name="Subject">The id of the changed object.</param>
/// <param name="Details">Details for the reader: names, old and new values.</param>
/// <param name="Reason">The reason that the actor entered, in their own words.</param>
public sealed record AuditEntry(
    string Id, DateTimeOffset At, Actor? By, string Action, string Subject, IReadOnlyDictionary<string, string?> Details, string? Reason);
