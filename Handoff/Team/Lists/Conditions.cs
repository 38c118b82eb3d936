using Dapper;
using LiveTakeover.Handoff.Team.Search;

namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>Builds a WHERE clause and its parameters.</summary>
internal sealed class Conditions
{
    private readonly List<string> all = [];

    public DynamicParameters Values { get; } = new();

    public Conditions And(string condition, object? values = null)
    {
        all.Add(condition);
        if (values is not null) Values.AddDynamicParams(values);
        return this;
    }

    /// <summary>Every word occurs somewhere in the conversation whose id is in the column.</summary>
    public Conditions AndFound(StoreTransaction store, SearchQuery? wanted, string column)
    {
        for (var place = 0; place < wanted?.Words.Count; place++)
        {
            all.Add($"{column} IN (SELECT conversation_id FROM search_lines WHERE {WordIndex.Of(store).Holds($"@word{place}")})");
            Values.Add($"word{place}", WordIndex.Of(store).One(wanted.Words[place]));
        }

        return this;
    }

    /// <summary>One of the columns has one of the values. (Dapper's list parameters do not work the same on both databases.)</summary>
    public Conditions AndAmong(IReadOnlyList<string> values, params string[] columns)
    {
        for (var place = 0; place < values.Count; place++) Values.Add($"among{place}", values[place]);
        var list = values.Count == 0 ? "NULL" : string.Join(", ", Enumerable.Range(0, values.Count).Select(place => $"@among{place}"));
        return And($"({string.Join(" OR ", columns.Select(column => $"{column} IN ({list})"))})");
    }

    public override string ToString() => all.Count == 0 ? "" : $"WHERE {string.Join(" AND ", all)}";
}
