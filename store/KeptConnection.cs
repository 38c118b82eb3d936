using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// A connection to SQLite that keeps its statements: each text is parsed and planned once, however often it runs. By itself
/// SQLite's provider does that for every command, which costs more than most of them do.
/// </summary>
internal sealed class KeptConnection(SqliteConnection inner) : DbConnection
{
    private readonly Dictionary<string, SqliteCommand> kept = new(StringComparer.Ordinal);

    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => throw new NotSupportedException();
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    /// <summary>Runs a statement that has neither parameters nor rows.</summary>
    public void Run(string statement) => Kept(statement).ExecuteNonQuery();

    /// <summary>The statement of this text, free of parameters. One at a time uses it.</summary>
    public SqliteCommand Kept(string text)
    {
        if (!kept.TryGetValue(text, out var command))
        {
            command = inner.CreateCommand();
            command.CommandText = text;
            kept[text] = command;
        }

        command.Parameters.Clear();
        return command;
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new KeptTransaction(this, "BEGIN IMMEDIATE");

    /// <summary>A transaction that only reads: one and the same state of the store, from its first statement on.</summary>
    public DbTransaction BeginSnapshot() => new KeptTransaction(this, "BEGIN");

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var command in kept.Values) command.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
