using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace LiveTakeover.Handoff.Store.Sqlite;

/// <summary>
/// A SQLite connection that caches its statements, so that each text is parsed and planned once. SQLite's own provider prepares
/// every command anew, which costs more than running most of them.
/// </summary>
internal sealed class CachedStatementConnection(SqliteConnection inner) : DbConnection
{
    // Lists of values produce many different texts, few of which repeat. When the cache is full it is cleared.
    private const int Most = 200;

    private readonly Dictionary<string, SqliteCommand> cached = new(StringComparer.Ordinal);

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    internal SqliteConnection Inner => inner;

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    /// <summary>A read-only transaction that sees one state of the store, from its first statement on.</summary>
    public DbTransaction BeginSnapshot() => new CachedStatementTransaction(this, "BEGIN");

    /// <summary>Runs a statement that has no parameters and returns no rows.</summary>
    internal void Run(string statement) => Cached(statement).ExecuteNonQuery();

    /// <summary>The cached statement of this text, with the parameters of its last use. Not for concurrent use.</summary>
    internal SqliteCommand Cached(string text) => cached.TryGetValue(text, out var command) ? command : Add(text);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        new CachedStatementTransaction(this, "BEGIN IMMEDIATE");

    protected override DbCommand CreateDbCommand() => new CachedCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Forget();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private SqliteCommand Add(string text)
    {
        if (cached.Count == Most) Forget();
        var command = inner.CreateCommand();
        command.CommandText = text;
        return cached[text] = command;
    }

    private void Forget()
    {
        foreach (var command in cached.Values) command.Dispose();
        cached.Clear();
    }
}
