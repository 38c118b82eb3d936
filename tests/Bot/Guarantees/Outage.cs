using System.Data.Common;
using LiveTakeover.Handoff.Store;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LiveTakeover.Bot.Tests;

/// <summary>A database that cannot be written, or not even read, for as long as the test says.</summary>
internal sealed class Outage : IStatementWatch
{
    public volatile bool IsFull;
    public volatile bool IsGone;

    public void Before(DbConnection connection, string sql)
    {
        if (IsGone) throw new SqliteException("disk I/O error", raw.SQLITE_IOERR);
        if (IsFull && !sql.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))
            throw new SqliteException("database or disk is full", raw.SQLITE_FULL);
    }

    public void After(DbConnection connection, string sql)
    {
    }
}
