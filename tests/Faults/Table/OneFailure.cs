using System.Data.Common;
using LiveTakeover.Handoff.Store;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace LiveTakeover.Faults.Tests;

public enum FailureKind
{
    /// <summary>The database refuses the statement.</summary>
    Before,

    /// <summary>The statement was done, and then the database refuses to go on.</summary>
    After,

    /// <summary>The statement takes too long, or waits too long for a lock.</summary>
    TimeOut,

    /// <summary>The connection is cut.</summary>
    Cut,

    /// <summary>The connection is of no use any more, and says that it is open, as one of Npgsql's that was cut at a bad moment.</summary>
    Broken,
}

/// <summary>Lets one statement of those that run from now on fail, once, as the database itself would let it fail.</summary>
internal sealed class OneFailure : IStatementWatch
{
    private readonly Lock seeing = new();
    private readonly ThreadLocal<int> current = new();
    private readonly HashSet<DbConnection> broken = new(ReferenceEqualityComparer.Instance);
    private FailureKind kind;
    private int number;
    private int seen;

    /// <summary>The statement that failed; null if fewer ran.</summary>
    public string? Failed { get; private set; }

    public void Arm(int statement, FailureKind failure)
    {
        lock (seeing) (number, kind, seen, Failed) = (statement, failure, 0, null);
    }

    public void Disarm()
    {
        lock (seeing) number = 0;
    }

    public void Before(DbConnection connection, string sql)
    {
        lock (seeing)
        {
            ObjectDisposedException.ThrowIf(broken.Contains(connection), connection);
            current.Value = number == 0 ? 0 : ++seen;
        }

        if (kind != FailureKind.After) FailIfDue(connection, sql);
    }

    public void After(DbConnection connection, string sql)
    {
        if (kind == FailureKind.After) FailIfDue(connection, sql);
    }

    private void FailIfDue(DbConnection connection, string sql)
    {
        lock (seeing)
        {
            if (number == 0 || current.Value != number) return;
            (number, Failed) = (0, sql);
            if (kind == FailureKind.Broken) broken.Add(connection);
            ObjectDisposedException.ThrowIf(kind == FailureKind.Broken, connection);
        }

        if (connection is NpgsqlConnection postgres) Fail(postgres);
        else Fail(connection);
    }

    private void Fail(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(
            kind switch
            {
                FailureKind.TimeOut => "SET LOCAL statement_timeout = 1; SELECT pg_sleep(10)",
                FailureKind.Cut => "SELECT pg_terminate_backend(pg_backend_pid())",
                _ => "DO $$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = '53100'; END $$",
            },
            connection);
        command.ExecuteNonQuery();
        throw new InvalidOperationException($"PostgreSQL did not fail: {kind}.");
    }

    private void Fail(DbConnection connection)
    {
        if (kind == FailureKind.Cut) connection.Close();
        throw kind == FailureKind.TimeOut
            ? new SqliteException("database is locked", raw.SQLITE_BUSY)
            : new SqliteException("disk I/O error", raw.SQLITE_IOERR);
    }
}
