namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>A position in a sorted list: after the row with this time and id. It stays valid when rows are added or removed.</summary>
public sealed record ListCursor(DateTimeOffset At, string Id);

/// <param name="Rows">The rows, in list order.</param>
/// <param name="Next">The cursor of the next page; null at the end.</param>
public sealed record ListPage(IReadOnlyList<ConversationSummary> Rows, ListCursor? Next);
