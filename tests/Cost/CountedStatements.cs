using System.Collections.Concurrent;
using System.Data.Common;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Cost.Tests;

/// <summary>The statements that the product sends to its database.</summary>
internal sealed class CountedStatements : IStatementWatch
{
    private readonly ConcurrentQueue<string> sent = new();

    public IReadOnlyList<string> Sent => [.. sent];

    public int Commits => sent.Count(sql => sql == "COMMIT");

    public void Clear() => sent.Clear();

    public void Before(DbConnection connection, string sql) => sent.Enqueue(sql);

    public void After(DbConnection connection, string sql)
    {
    }
}
