namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>Where a list comes from, and its order.</summary>
/// <param name="Table">The table of its rows, with its alias: <c>conversations c</c>.</param>
/// <param name="Joins">What the filter and the columns need besides.</param>
/// <param name="Conversation">The column with the id of a row's conversation.</param>
/// <param name="Order">The order. With <paramref name="Base"/>, an index has it.</param>
/// <param name="Base">The conditions by which an index finds the rows of the list.</param>
internal sealed record ListSource(string Table, string Joins, string Conversation, ListOrder Order, Conditions Base)
{
    /// <summary>True if the list has only rows with given ids.</summary>
    public bool IsAmong { get; init; }

    public string Alias => Table.Split(' ')[1];
}

/// <summary>A list's order: by time, then by id. Its cursor is the time and id of the last row.</summary>
internal sealed record ListOrder(string At, string Id, bool NewestFirst)
{
    public string OrderBy => NewestFirst ? $"ORDER BY {At} DESC, {Id} DESC" : $"ORDER BY {At}, {Id}";

    public string After => $"({At}, {Id}) {(NewestFirst ? "<" : ">")} (@afterAt, @afterId)";
}
