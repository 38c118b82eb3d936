using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Store.Migrations;

/// <summary>The migrations of one room, in the order of their names: SQL scripts embedded in its assembly, and steps in code.</summary>
/// <param name="Room">The room's name in the table of migrations that have run.</param>
/// <param name="Assembly">Embeds the scripts, in a folder <c>Migrations</c>. Where the databases differ there are an
/// <c>x.sqlite.sql</c> and an <c>x.postgres.sql</c>.</param>
public sealed record MigrationSet(string Room, Assembly Assembly)
{
    public IReadOnlyDictionary<string, Action<StoreTransaction>> Steps { get; init; } = new Dictionary<string,
    Action<StoreTransaction>>(StringComparer.Ordinal);

    internal IEnumerable<Migration> All(bool isPostgres) => Scripts(without: isPostgres ? ".sqlite.sql" : ".postgres.sql")
        .Concat(Steps.Select(step => new Migration($"{Room}/{step.Key}", step.Value)))
        .OrderBy(migration => migration.Name, StringComparer.Ordinal);

    private IEnumerable<Migration> Scripts(string without) =>
        from resource in Assembly.GetManifestResourceNames()
        let at = resource.IndexOf(".Migrations.", StringComparison.Ordinal)
        where at >= 0 && resource.EndsWith(".sql", StringComparison.Ordinal) && !resource.EndsWith(without, StringComparison.Ordinal)
        select new Migration($"{Room}/{resource[(at + ".Migrations.".Length)..]}", store => store.Execute(Read(resource)));

    private string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}

internal sealed record Migration(string Name, Action<StoreTransaction> Run);

public static class AddMigrationsExtension
{
    /// <summary>Adds the migrations of a room. Rooms migrate in the order in which they are added.</summary>
    /// <typeparam name="TMarker">A type in the assembly that embeds the scripts.</typeparam>
    public static IServiceCollection AddMigrations<TMarker>(
        this IServiceCollection services, string room, params (string Name, Action<StoreTransaction> Run)[] steps) => services.AddSingleton(
            new MigrationSet(
                room,
                typeof(TMarker).Assembly)
            { Steps = steps.ToDictionary(step => step.Name, step => step.Run, StringComparer.Ordinal) });
}
