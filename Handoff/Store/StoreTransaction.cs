using System.Data.Common;
using System.Diagnostics.Metrics;
using Dapper;
using Npgsql;

namespace LiveTakeover.Handoff.Store;

/// <summary>What one write or read can do with the store: query, execute, publish events, and notify readers after the commit.</summary>
public sealed class StoreTransaction
{
    private readonly DbConnection connection;
    private readonly DbTransaction? transaction;
    private readonly TransactionHandlers? handlers;
    private readonly IStatementWatch? watch;
    private readonly List<Change> changes = [];
    private readonly List<(Counter<long> Counter, KeyValuePair<string, object?> Tag)> counted = [];
    private readonly List<Action<bool>> ended = [];

    internal StoreTransaction(
        DbConnection connection, DbTransaction? transaction, TransactionHandlers? handlers = null, IStatementWatch? watch = null)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.handlers = handlers;
        this.watch = watch;
    }

    public bool IsPostgres => connection is NpgsqlConnection;

    internal IReadOnlyList<Change> Changes => changes;

    /// <summary>True once the database was asked anything: work that asks nothing succeeds without it.</summary>
    internal bool HasAsked { get; private set; }

    public IReadOnlyList<T> Query<T>(string sql, object? parameters = null)
    {
        Before(sql);
        var found = connection.Query<T>(sql, parameters, transaction).AsList();
        watch?.After(connection, sql);
        return found;
    }

    public T? QueryFirst<T>(string sql, object? parameters = null)
    {
        Before(sql);
        var found = connection.QueryFirstOrDefault<T>(sql, parameters, transaction);
        watch?.After(connection, sql);
        return found;
    }

    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, object? parameters = null)
    {
        Before(sql);
        var changed = connection.Execute(sql, parameters, transaction);
        watch?.After(connection, sql);
        return changed;
    }

    /// <summary>Notifies listeners of this topic and id after the commit.</summary>
    public void Notify(Topic topic, string id) => changes.Add(new Change(topic, id));

    /// <summary>
    /// Calls <paramref name="end"/> after the commit and before readers are notified, in the order of the commits. It gets false if nobody
    /// knows whether the commit succeeded. It must be quick and must not throw: the store's writer waits for it.
    /// </summary>
    public void AfterCommit(Action<bool> end) => ended.Add(end);

    /// <summary>Calls the handlers of this event, which write in this same transaction.</summary>
    public void Publish<TEvent>(TEvent happened)
    {
        if (handlers is null) return;
        foreach (var handler in handlers.Of<TEvent>()) handler.Handle(this, happened);
    }

    /// <summary>Adds one to the counter after the commit.</summary>
    public void Count(Counter<long> counter, KeyValuePair<string, object?> tag)
    {
        if (counter.Enabled) counted.Add((counter, tag));
    }

    private void Before(string sql)
    {
        HasAsked = true;
        watch?.Before(connection, sql);
    }

    internal void End(bool isKnown)
    {
        foreach (var end in ended) end(isKnown);
    }

    internal void CountAll()
    {
        foreach (var (counter, tag) in counted) counter.Add(1, tag);
    }
}
