namespace LiveTakeover.Handoff;

/// <summary>A place in a sorted list: after the row that has this time and this id. It holds while rows come and go.</summary>
public sealed record ListCursor(DateTimeOffset At, string Id);

/// <param name="Rows">In the order of the list.</param>
/// <param name="Next">Where the rest begins; null if this is the end.</param>
public sealed record ListPage(IReadOnlyList<Listed> Rows, ListCursor? Next);
