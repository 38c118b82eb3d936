using System.Globalization;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Dialogs.Simulation;
using LiveTakeover.Dialogs.Testing;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;

namespace LiveTakeover.Bot.Stories;

/// <summary>Prints what the bot would do, according to the support schedule in this bot's store.</summary>
internal sealed class StorySimulation(IConfiguration configuration, TextWriter output)
{
    public async Task<int> RunAsync(
        string folder, string? at, IReadOnlyList<string> says, string? locale, bool year, CancellationToken cancellationToken)
    {
        var (stories, findings) = StoryFolder.Read(folder);
        if (stories is null) return StoryReport.Findings(findings, output);
        await using var services = Services().BuildServiceProvider();
        var schedules = services.GetRequiredService<SupportSchedules>();
        var team = services.GetRequiredService<ISupportTeam>();
        try
        {
            var moment = at is null
                ? services.GetRequiredService<TimeProvider>().GetUtcNow()
                : TimeParser.Read(at, (await schedules.ReadAsync(cancellationToken)).Schedule.Zone);
            if (year)
                await SweepAsync(stories, team, moment, says, locale, cancellationToken);
            else
                Print(await new StorySimulator(team).RunAsync(stories, moment, says, locale, cancellationToken));
            return 0;
        }
        catch (StoryTestException exception)
        {
            await output.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    // Where no store was made yet, the default hours apply, and none is made for a question.
    private IServiceCollection Services()
    {
        var services = new ServiceCollection().AddLogging();
        return HasStore() ? services.AddTeam(configuration) : services.AddAvailability(configuration);
    }

    private bool HasStore()
    {
        var store = configuration.GetSection(StoreOptions.Section).Get<StoreOptions>() ?? new StoreOptions();
        var folder = configuration[StoreOptions.DataFolderKey] ?? store.DataFolder;
        return store.Provider == StoreOptions.PostgreSQL
            || File.Exists(string.IsNullOrEmpty(store.ConnectionString) ? Path.Combine(folder, "livetakeover.db") : store.ConnectionString);
    }

    private async Task SweepAsync(
        StoryLibrary stories, ISupportTeam team, DateTimeOffset from, IReadOnlyList<string> says, string? locale,
        CancellationToken cancellationToken)
    {
        await foreach (var change in new YearSweep(team).RunAsync(stories, from, TimeSpan.FromDays(365), says, locale, cancellationToken))
            await output.WriteLineAsync($"{Moment(change.At)}  {string.Join(" / ", change.Turns[^1].Lines)}  [{change.Support.Because}]");
    }

    private void Print(SimulationResult simulation)
    {
        output.WriteLine(
            $"{Moment(simulation.At)}  support team is {(simulation.Support.Online ? "online" : "offline")}: {simulation.Support.Because}");
        foreach (var turn in simulation.Turns)
        {
            output.WriteLine(turn.Said is null ? "(the person arrives)" : $"> {turn.Said}");
            foreach (var line in turn.Trace)
                output.WriteLine($"    {line.Kind.ToString().ToLowerInvariant()}: {line.Text}");
            foreach (var text in turn.Lines)
                output.WriteLine($"< {text}");
            if (turn.Buttons.Count > 0)
                output.WriteLine($"< [{string.Join("] [", turn.Buttons)}]");
        }

        foreach (var request in simulation.Requests)
            output.WriteLine($"! user request: {request.Message}");
    }

    private static string Moment(DateTimeOffset at) => at.ToString("ddd yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
