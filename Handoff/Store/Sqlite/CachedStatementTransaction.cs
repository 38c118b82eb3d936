using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace LiveTakeover.Handoff.Store.Sqlite;

internal sealed class CachedStatementTransaction : DbTransaction
{
    private readonly CachedStatementConnection connection;
    private bool isOver;

    public CachedStatementTransaction(CachedStatementConnection connection, string begin)
    {
        this.connection = connection;
        connection.Run(begin);
    }

    public override IsolationLevel IsolationLevel => IsolationLevel.Serializable;

    public override bool SupportsSavepoints => true;

    protected override DbConnection DbConnection => connection;

    public override void Commit() => End("COMMIT");

    public override void Rollback() => End("ROLLBACK");

    public override void Save(string savepointName) => connection.Run($"SAVEPOINT {savepointName}");

    public override void Release(string savepointName) => connection.Run($"RELEASE {savepointName}");

    public override void Rollback(string savepointName) => connection.Run($"ROLLBACK TO {savepointName}");

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isOver) Undo();
        base.Dispose(disposing);
    }

    // Whoever disposes of it unfinished has met a failure, which another one must not hide. A transaction that cannot be rolled back
    // ends with its connection.
    private void Undo()
    {
        try
        {
            if (connection.State == ConnectionState.Open) Rollback();
        }
        catch (SqliteException)
        {
            isOver = true;
        }
    }

    private void End(string statement)
    {
        isOver = true;
        connection.Run(statement);
    }
}
