using System.Diagnostics;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LiveTakeover.Growth.Benchmarks;

/// <summary>The domain on a store of some size.</summary>
internal sealed class GrownStore : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private GrownStore(int size, IReadOnlyDictionary<string, string?> settings)
    {
        (Size, Settings) = (size, settings);
        services = new ServiceCollection().AddLogging().AddTeam(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        _ = Get<IDatabase>();
    }

    public int Size { get; }

    public IReadOnlyDictionary<string, string?> Settings { get; }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>Makes the store if it is not there.</summary>
    public static async Task<GrownStore> OpenAsync(string kind, int size, Plan plan)
    {
        var folder = Path.Combine(plan.Folder, $"{kind}-{size}");
        var isMade = File.Exists(Path.Combine(folder, "made"));
        if (!isMade && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Handoff:DataFolder"] = folder };
        var connectionString = $"Data Source={Path.Combine(folder, "livetakeover.db")};Pooling=False";
        if (kind != "SQLite")
        {
            connectionString = Database(plan.Postgres!, size, isNew: !isMade);
            settings["Handoff:Store:Provider"] = kind;
            settings["Handoff:Store:ConnectionString"] = connectionString;
        }

        if (!isMade)
        {
            var begun = Stopwatch.GetTimestamp();
            await using (new GrownStore(size, settings))
                Console.WriteLine($"{kind}, {size:#,0} conversations:");
            using (var load = BulkLoad.Of(kind, connectionString)) load.Load(new GrownRows(size, TimeProvider.System.GetUtcNow()), size);
            Console.WriteLine($"Made in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s.");
            await File.WriteAllTextAsync(Path.Combine(folder, "made"), "");
        }

        return new(size, settings);
    }

    private static string Database(string server, int size, bool isNew)
    {
        var name = $"growth_{size}";
        if (isNew)
        {
            using var source = NpgsqlDataSource.Create(server);
            foreach (var sql in (string[])[$"DROP DATABASE IF EXISTS {name}", $"CREATE DATABASE {name}"])
            {
                using var make = source.CreateCommand(sql);
                make.ExecuteNonQuery();
            }
        }

        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }
}
