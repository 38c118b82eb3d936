using LiveTakeover.Handoff.Store.Migrations;

namespace LiveTakeover.Handoff.Store.Copying;

/// <summary>
/// Copies a store into a new one, whichever databases the two are: a move to PostgreSQL, a backup into a SQLite file, a restore from it.
/// It reads one consistent snapshot, so the source may be in use. A copy that was interrupted goes on where it stopped; for that the
/// source must not have changed.
/// </summary>
/// <param name="rooms">The migrations of every room that the store has.</param>
/// <param name="rules">What their tables need besides.</param>
/// <param name="tell">Is told how far the copy has come, after each few thousand rows.</param>
public sealed class StoreCopy(IEnumerable<MigrationSet> rooms, IEnumerable<CopyRule> rules, Action<CopyProgress> tell)
{
    private readonly IReadOnlyList<CopyRule> rules = [.. rules];

    /// <summary>Copies every table, and then compares all rows of both stores.</summary>
    /// <returns>The tables that are not the same in both; none if the copy is complete.</returns>
    /// <exception cref="CopyRefusedException">The target is a store already, or the source is none.</exception>
    public IReadOnlyList<string> Run(StorePlace from, StorePlace to)
    {
        using var source = from.OpenSnapshot();
        using var target = to.OpenTarget(new MigrationRunner(rooms));
        var tables = CopiedTables.Of(source, target, rules);
        foreach (var table in tables) Copy(source, target, table);
        target.Finish(rules);
        var differing = Differing(source, target, tables);
        if (differing.Count == 0) target.Complete();
        return differing;
    }

    private void Copy(StoreSnapshot source, CopyTarget target, CopiedTable table)
    {
        var (lastKey, copied) = target.Begin(table);
        var all = source.Count(table);
        tell(new CopyProgress(table.Name, copied, all));
        foreach (var rows in source.Rows(table, lastKey).Chunk(CopyTarget.RowsAtOnce))
        {
            target.Append(table, rows, copied += rows.Length);
            tell(new CopyProgress(table.Name, copied, all));
        }
    }

    private static IReadOnlyList<string> Differing(StoreSnapshot source, CopyTarget target, IReadOnlyList<CopiedTable> tables)
    {
        using var copy = target.OpenSnapshot();
        return [.. tables.Where(table => RowDigest.Of(source.Rows(table)) != RowDigest.Of(copy.Rows(table))).Select(table => table.Name)];
    }
}

/// <param name="Table">What is copied.</param>
/// <param name="Copied">How many of its rows are in the target.</param>
/// <param name="All">How many there are.</param>
public sealed record CopyProgress(string Table, long Copied, long All);

/// <summary>A store cannot be copied. The message says what to do.</summary>
public sealed class CopyRefusedException(string message) : Exception(message);
