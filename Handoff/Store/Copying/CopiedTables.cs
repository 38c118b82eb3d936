namespace LiveTakeover.Handoff.Store.Copying;

internal static class CopiedTables
{
    /// <summary>Every table of the source whose rows are not made from others, those that others refer to first.</summary>
    /// <exception cref="CopyRefusedException">The target lacks one of them.</exception>
    public static IReadOnlyList<CopiedTable> Of(StoreSnapshot source, CopyTarget target, IReadOnlyList<CopyRule> rules)
    {
        string[] left = ["migrations", CopyTarget.Mark, .. rules.SelectMany(rule => rule.TablesNotCopied)];
        var copied = source.Tables().Where(table => !left.Any(name => IsOf(table, name))).ToList();
        if (copied.Count == 0) throw new CopyRefusedException("There is no LiveTakeover store to copy: name another one.");
        var missing = copied.Except(target.Tables(), StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            throw new CopyRefusedException($"This version has no table {string.Join(", ", missing)}: copy with the version that the source is of.");
        return [.. InOrder(copied, target.References()).Select(table => target.Describe(table, source.Columns(table)))];
    }

    // A virtual table keeps its index in tables whose names begin with its own.
    private static bool IsOf(string table, string name) => table == name || table.StartsWith(name + "_", StringComparison.Ordinal);

    private static List<string> InOrder(List<string> tables, ILookup<string, string> references)
    {
        var done = new List<string>();
        while (done.Count < tables.Count)
            done.Add(tables.First(table => !done.Contains(table)
                && references[table].All(other => other == table || done.Contains(other))));
        return done;
    }
}
