namespace LiveTakeover.Handoff.Store.Copying;

/// <summary>What a room's tables need besides being copied. Rooms add theirs to the services.</summary>
/// <param name="TablesNotCopied">Tables whose rows are made from others or belong to a process. An index's own tables, whose names begin
/// with its name, go with it.</param>
public sealed record CopyRule(IReadOnlyList<string> TablesNotCopied)
{
    /// <summary>SQL that runs in a SQLite file when all rows are there.</summary>
    public string AfterCopyToSqlite { get; init; } = "";
}
