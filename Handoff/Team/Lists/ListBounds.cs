namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>
/// How much one page of a list looks at, however large the store is. A page that ends before it is full has a cursor that looks
/// further back.
/// </summary>
public sealed record ListBounds
{
    /// <summary>Rows of a list that are held against the filter.</summary>
    public int Looks { get; init; } = 10_000;

    /// <summary>
    /// Up to this many rows, a list is searched in its own order. A longer one is searched by the index: the newest line that has
    /// the searched word first.
    /// </summary>
    public int ShortList { get; init; } = 2_000;

    /// <summary>Lines with a searched word that are held against the other words and the filter.</summary>
    public int Hits { get; init; } = 2_000;

    /// <summary>Blocks of the index that are searched.</summary>
    public int Blocks { get; init; } = 1_024;

    /// <summary>Requests that are counted.</summary>
    public int Counted { get; init; } = 10_000;
}
