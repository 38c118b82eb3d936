using System.Data.Common;
using Dapper;
using Npgsql;

namespace LiveTakeover.Faults.Tests;

internal static class Tables
{
    // The index of words cannot be counted; its own tables stand beside it.
    private const string OfSqlite =
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND sql NOT LIKE 'CREATE VIRTUAL%'";
    private const string OfPostgres = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";

    // They change with time and not with what is done.
    private static readonly string[] OfTheMoment = ["presence_connections", "presence_nodes", "tries"];

    // How the index of words is kept is its own business.
    private static readonly string[] PartsOfAnIndex = ["_data", "_idx", "_content", "_docsize", "_config"];

    public static IReadOnlyList<string> NamesOf(DbConnection database) =>
        [.. database.Query<string>(database is NpgsqlConnection ? OfPostgres : OfSqlite)
            .Where(name => !OfTheMoment.Contains(name) && !PartsOfAnIndex.Any(part => name.EndsWith(part, StringComparison.Ordinal)))];
}
