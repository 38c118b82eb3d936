using System.CommandLine;
using LiveTakeover.Cluster;
using LiveTakeover.Dialogs;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Store.Copying;
using LiveTakeover.Handoff.Store.Migrations;
using LiveTakeover.Handoff.Team;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Hosting;

/// <summary><c>dotnet LiveTakeover.Bot.dll store backup | restore | move</c>.</summary>
internal static class StoreCommands
{
    public static bool AreMeantBy(string[] args) => args is ["store", ..];

    public static Task<int> RunAsync(string[] args, IConfiguration configuration, TextWriter output) =>
        new RootCommand("LiveTakeover") { Store(configuration, output) }.Parse(args).InvokeAsync(new() { Output = output });

    private static Command Store(IConfiguration configuration, TextWriter output)
    {
        var file = new Argument<string>("file") { Description = "A SQLite file." };
        var database = new Argument<string>("connection") { Description = "Connection string of an empty PostgreSQL database." };
        return new Command("store", "Back up, restore or move the store that the settings name.")
        {
            Copy("backup", "Copy the store into a new file. The host may run meanwhile.", file, (own, given) => (own, StorePlace.OfSqlite(given))),
            Copy("restore", "Copy a backup into the store, which must be new.", file, (own, given) => (StorePlace.OfSqlite(given), own)),
            Copy("move", "Copy the store into PostgreSQL. Stop the host first.", database, (own, given) => (own, StorePlace.OfPostgres(given))),
        };

        Command Copy(string name, string description, Argument<string> other, Func<StorePlace, string, (StorePlace, StorePlace)> places)
        {
            var command = new Command(name, description) { other };
            command.SetAction(parsed =>
            {
                using var services = Services(configuration);
                var own = StorePlace.Of(services.GetRequiredService<IOptions<StoreOptions>>().Value);
                var (from, to) = places(own, parsed.GetValue(other)!);
                return new StoreCopyReport(services, output).Run(from, to);
            });
            return command;
        }
    }

    // Every room that has tables. Those of nodes belong to processes, and stay where they are.
    private static ServiceProvider Services(IConfiguration configuration) => new ServiceCollection()
        .AddLogging().AddTeam(configuration).AddStories(configuration).AddSingleton(ClusterTables.CopyRule).BuildServiceProvider();
}
