using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// A connection to SQLite that keeps its statements: each text is parsed and planned once, however often it runs. SQLite's
/// provider does that anew for every command, which costs more than most of them do.
/// </summary>
internal sealed class KeptConnection(SqliteConnection inner) : DbConnection
{
    // Lists of values make many texts, few of which come again: now and then all of them are forgotten.
    private const int Most = 200;

    private readonly Dictionary<string, SqliteCommand> kept = new(StringComparer.Ordinal);

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    /// <summary>A transaction that only reads: one and the same state of the store, from its first statement on.</summary>
    public DbTransaction BeginSnapshot() => new KeptTransaction(this, "BEGIN");

    /// <summary>Runs a statement that has neither parameters nor rows.</summary>
    internal void Run(string statement) => Keep(statement).ExecuteNonQuery();

    /// <summary>The statement of this text, with the parameters that it was last given. One at a time uses it.</summary>
    internal SqliteCommand Keep(string text) => kept.TryGetValue(text, out var command) ? command : Add(text);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new KeptTransaction(this, "BEGIN IMMEDIATE");

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

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
        if (kept.Count == Most) Forget();
        var command = inner.CreateCommand();
        command.CommandText = text;
        return kept[text] = command;
    }

    private void Forget()
    {
        foreach (var command in kept.Values) command.Dispose();
        kept.Clear();
    }
}
