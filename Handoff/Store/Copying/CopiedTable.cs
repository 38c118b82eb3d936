namespace LiveTakeover.Handoff.Store.Copying;

/// <summary>A table that both stores have, with its columns in one order.</summary>
/// <param name="Types">The types of the columns in the target.</param>
internal sealed record CopiedTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Types, IReadOnlyList<string> Key)
{
    public string ColumnList => string.Join(", ", Columns);

    public string KeyList => string.Join(", ", Key);

    public IReadOnlyList<object> KeyOf(object?[] row) =>
        [.. Key.Select(column => row[Columns.Index().First(of => of.Item == column).Index]!)];
}
