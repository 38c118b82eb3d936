using System.Data.Common;
using LiveTakeover.Handoff.Store;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LiveTakeover.Handoff.Tests;

/// <summary>A database that cannot be written, or not even read, for as long as the test says.</summary>
public sealed class Outage : IStatementWatch
{
    private volatile bool isFull;
    private volatile bool isGone;
    private int statements;

    public bool IsFull
    {
        get => isFull;
        set => isFull = value;
    }

    public bool IsGone
    {
        get => isGone;
        set => isGone = value;
    }

    /// <summary>How many statements were tried.</summary>
    public int Statements => Volatile.Read(ref statements);

    void IStatementWatch.Before(DbConnection connection, string sql)
    {
        Interlocked.Increment(ref statements);
        if (IsGone) throw new SqliteException("disk I/O error", raw.SQLITE_IOERR);
        if (IsFull && !sql.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))
            throw new SqliteException("database or disk is full", raw.SQLITE_FULL);
    }

    void IStatementWatch.After(DbConnection connection, string sql)
    {
    }
}
