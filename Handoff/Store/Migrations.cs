using System.Data.Common;
using System.Reflection;
using Dapper;

namespace LiveTakeover.Handoff.Store;

/// <summary>Brings the tables to the present form: each script in Migrations/ runs once, in the order of its name.</summary>
internal static class Migrations
{
    public static void Apply(DbConnection connection)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        connection.Execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)");
        var done = connection.Query<string>("SELECT name FROM migrations").ToHashSet(StringComparer.Ordinal);
        foreach (var name in Scripts().Where(name => !done.Contains(name)))
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(Read(name), transaction: transaction);
            connection.Execute("INSERT INTO migrations (name) VALUES (@name)", new { name }, transaction);
            transaction.Commit();
        }
    }

    private static IEnumerable<string> Scripts() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
