using System.Data.Common;
using System.Diagnostics.Metrics;
using Dapper;

namespace LiveTakeover.Handoff.Store;

/// <summary>What one piece of work may do with the store: query, execute, and say whom to wake once it is durable.</summary>
public sealed class StoreTransaction(DbConnection connection, DbTransaction? transaction)
{
    private readonly List<Wake> wakes = [];
    private readonly List<(Counter<long> Counter, KeyValuePair<string, object?> Tag)> counted = [];

    internal IReadOnlyList<Wake> Wakes => wakes;

    internal WordIndex WordIndex => WordIndex.Of(connection);

    public IReadOnlyList<T> Query<T>(string sql, object? parameters = null) =>
        connection.Query<T>(sql, parameters, transaction).AsList();

    public T? QueryFirst<T>(string sql, object? parameters = null) =>
        connection.QueryFirstOrDefault<T>(sql, parameters, transaction);

    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, object? parameters = null) => connection.Execute(sql, parameters, transaction);

    /// <summary>Wakes the readers of this topic and id after the commit.</summary>
    public void Wake(Topic topic, string id) => wakes.Add(new Wake(topic, id));

    /// <summary>Counts one more after the commit.</summary>
    internal void Count(Counter<long> counter, KeyValuePair<string, object?> tag)
    {
        if (counter.Enabled) counted.Add((counter, tag));
    }

    internal void CountAll()
    {
        foreach (var (counter, tag) in counted) counter.Add(1, tag);
    }
}
