using System.Data.Common;
using Dapper;
using Npgsql;

namespace LiveTakeover.Handoff.Store.Migrations;

/// <summary>Runs each pending migration once, all of them in one transaction.</summary>
public sealed class MigrationRunner(IEnumerable<MigrationSet> rooms)
{
    /// <summary>A table that is there while a store is copied into the database.</summary>
    internal const string UnfinishedCopy = "unfinished_copy";

    // Release 0.1 had all tables in one room. A database that records these last scripts has every table of that release.
    private const string Release01 = "LiveTakeover.Handoff.Store.Migrations.";
    private static readonly string[] LastOfRelease01 = [Release01 + "0111-log-in-one-place.sqlite.sql", Release01 + "0100-deliveries.sql"];

    // The first script of each of these rooms creates the same tables as the whole of release 0.1.
    private static readonly string[] RoomsOfRelease01 = ["Store", "Conversations", "Team", "Stories"];

    private readonly IReadOnlyList<MigrationSet> rooms = [.. rooms];

    /// <param name="connection">The database.</param>
    /// <param name="isCopy">True while a store is copied into it.</param>
    /// <exception cref="InvalidOperationException">
    /// The database was made by a version before 0.1, or by a copy that was not finished.
    /// </exception>
    internal void Run(DbConnection connection, bool isCopy = false)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        if (!isCopy && StoreSchema.Tables(connection).Contains(UnfinishedCopy))
            throw new InvalidOperationException("The copy into this store was not finished: run it again, or use another store.");
        CreateTable(connection);
        using var transaction = connection.BeginTransaction();
        var store = new StoreTransaction(connection, transaction);
        // Nodes that start together wait for each other; the first one creates the tables.
        if (store.IsPostgres) store.Execute("LOCK TABLE migrations IN EXCLUSIVE MODE");
        var done = store.Query<string>("SELECT name FROM migrations").ToHashSet(StringComparer.Ordinal);
        var isRelease01 = IsRelease01(done, connection is NpgsqlConnection);
        foreach (var migration in rooms.SelectMany(
            room => room.All(connection is NpgsqlConnection)).Where(migration => !done.Contains(migration.Name)))
        {
            if (!isRelease01 || !WasInRelease01(migration)) migration.Run(store);
            store.Execute("INSERT INTO migrations (name) VALUES (@Name)", new { migration.Name });
        }

        transaction.Commit();
    }

    private static void CreateTable(DbConnection connection)
    {
        try
        {
            connection.Execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)");
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // Another node has created it at the same moment.
        }
    }

    // The scripts of release 0.1 stay recorded, because a host with fewer rooms may open the database before one that has all of them.
    private static bool IsRelease01(HashSet<string> done, bool isPostgres)
    {
        if (!done.Any(name => name.StartsWith(Release01, StringComparison.Ordinal))) return false;
        return done.Contains(LastOfRelease01[isPostgres ? 1 : 0])
            ? true
            : throw new InvalidOperationException(
                "This database was made by a version before 0.1: start release 0.1 on it once, then this one.");
    }

    private static bool WasInRelease01(Migration migration) =>
        RoomsOfRelease01.Any(room => migration.Name.StartsWith($"{room}/0001-", StringComparison.Ordinal));
}
