using System.Data.Common;
using System.Reflection;
using Dapper;
using Npgsql;

namespace LiveTakeover.Handoff.Store;

/// <summary>
/// Brings the tables to the present form, wholly or not at all: each script in Migrations/ runs once, in the order of its name.
/// What the two databases do not write alike has a script for each.
/// </summary>
internal static class Migrations
{
    private const string Folder = "LiveTakeover.Handoff.Store.Migrations.";

    public static void Apply(DbConnection connection)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        connection.Execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)");
        var done = connection.Query<string>("SELECT name FROM migrations").ToHashSet(StringComparer.Ordinal);
        using var transaction = connection.BeginTransaction();
        foreach (var name in Scripts(without: connection is NpgsqlConnection ? ".sqlite.sql" : ".postgres.sql").Where(name => !done.Contains(name)))
        {
            connection.Execute(Read(name), transaction: transaction);
            if (name.StartsWith(Folder + SearchMigration.Script, StringComparison.Ordinal)) SearchMigration.AddWhatIsThere(new StoreTransaction(connection, transaction));
            connection.Execute("INSERT INTO migrations (name) VALUES (@name)", new { name }, transaction);
        }

        transaction.Commit();
    }

    private static IEnumerable<string> Scripts(string without) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && !name.EndsWith(without, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
