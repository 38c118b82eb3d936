using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Dapper;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Store.Sqlite;
using Npgsql;
using SQLitePCL;

namespace LiveTakeover.AgentHub.Tests.Growth;

/// <summary>
/// Counts what each statement costs the database: in SQLite the steps of its machine, in PostgreSQL the rows that it read. Neither
/// depends on how fast the machine is. Sorting and grouping need rows that were read, so they count as well.
/// </summary>
public sealed partial class StatementWork : IStatementWatch
{
    private const int VirtualMachineSteps = 4;

    private readonly ConcurrentDictionary<string, long> most = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DbConnection, long> before = new();

    /// <summary>The most that a statement has cost, by its text, since the last call.</summary>
    public IReadOnlyDictionary<string, long> Take()
    {
        var taken = most.ToDictionary(StringComparer.Ordinal);
        most.Clear();
        return taken;
    }

    void IStatementWatch.Before(DbConnection connection, string sql)
    {
        if (connection is NpgsqlConnection) before[connection] = RowsRead(connection);
        else Steps(connection);
    }

    void IStatementWatch.After(DbConnection connection, string sql)
    {
        var cost = connection is NpgsqlConnection ? RowsRead(connection) - before[connection] : Steps(connection);
        most.AddOrUpdate(Lists().Replace(sql, "@among"), cost, (_, other) => Math.Max(other, cost));
    }

    [GeneratedRegex("@among[0-9]+(, @among[0-9]+)*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Lists();

    // Of this transaction alone, in which nothing else has run.
    private static long RowsRead(DbConnection connection) => connection.QuerySingle<long>(
        "SELECT CAST(COALESCE(SUM(seq_tup_read + idx_tup_fetch), 0) AS BIGINT) FROM pg_stat_xact_user_tables");

    // Of all statements: an index of words runs its own.
    private static long Steps(DbConnection connection)
    {
        if (connection is not CachedStatementConnection { Inner.Handle: { } database }) return 0;
        long steps = 0;
        for (var statement = NextStatement(database, 0); statement != 0; statement = NextStatement(database, statement))
            steps += StatementStatus(statement, VirtualMachineSteps, 1);
        return steps;
    }

    // SQLitePCL lists only statements of connections that were told so when they were opened.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_next_stmt")]
    private static extern nint NextStatement(sqlite3 database, nint after);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_stmt_status")]
    private static extern int StatementStatus(nint statement, int what, int reset);
}
