using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace LiveTakeover.Handoff.Store.Sqlite;

/// <summary>A command that runs the prepared statement that its connection caches for the same text.</summary>
internal sealed class CachedCommand(CachedStatementConnection connection) : DbCommand
{
    private readonly SqliteCommand draft = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = connection;

    protected override DbParameterCollection DbParameterCollection => draft.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override int ExecuteNonQuery() => Cached().ExecuteNonQuery();

    public override object? ExecuteScalar() => Cached().ExecuteScalar();

    public override void Prepare()
    {
    }

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Cached().ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing) draft.Dispose();
        base.Dispose(disposing);
    }

    private SqliteCommand Cached()
    {
        var command = connection.Cached(CommandText);
        if (!HasSameParameters(command.Parameters)) SetParameters(command.Parameters);
        for (var place = 0; place < draft.Parameters.Count; place++) command.Parameters[place].Value = draft.Parameters[place].Value;
        return command;
    }

    private bool HasSameParameters(SqliteParameterCollection cached)
    {
        if (cached.Count != draft.Parameters.Count) return false;
        for (var place = 0; place < cached.Count; place++)
            if (!HasSameName(cached[place], draft.Parameters[place])) return false;
        return true;
    }

    private static bool HasSameName(SqliteParameter cached, SqliteParameter drafted) =>
        cached.ParameterName.AsSpan(1).Equals(drafted.ParameterName, StringComparison.Ordinal);

    // SQLite's provider finds a parameter at the first lookup if its name has the prefix used in the statement.
    private void SetParameters(SqliteParameterCollection cached)
    {
        cached.Clear();
        foreach (SqliteParameter parameter in draft.Parameters)
            cached.Add(new SqliteParameter { ParameterName = $"@{parameter.ParameterName}" });
    }
}
