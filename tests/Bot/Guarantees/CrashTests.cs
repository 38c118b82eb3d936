using LiveTakeover.Handoff.Tests;

namespace LiveTakeover.Bot.Tests;

/// <summary>The second promise, when the plug is pulled: what was acknowledged is there, once, in order, for everybody.</summary>
public sealed class CrashTests
{
    private const string Secret = "a-secret-of-the-tests";
    private const string Email = "grace@example.com";
    private const string Password = "correct horse battery";

    private static readonly string CountingBot = HostProcess.Built("CountingBot", "LiveTakeover.CountingBot.dll");

    [Theory]
    [InlineData("SQLite", 20)]
    [InlineData("PostgreSQL", 5)]
    public Task Killed_under_load_again_and_again_it_loses_doubles_and_reorders_nothing(string store, int crashes) => UnderLoadAsync(
        store, store == "PostgreSQL" ? PostgresServer.NewDatabase() : "", crashes, async (host, _) =>
        {
            await host.KillAsync();
            await host.StartAsync();
        });

    /// <summary>Whatever an operator or a failure does to the database, the host lives, and says it in few lines.</summary>
    [Fact]
    public async Task The_database_restarts_crashes_and_cuts_connections_under_load_and_the_host_lives_and_loses_nothing()
    {
        using var cluster = new PostgresCluster();
        await UnderLoadAsync("PostgreSQL", PostgresServer.NewDatabase(cluster), 6, async (host, disaster) =>
        {
            if (disaster % 3 == 0) cluster.EndConnections();
            else cluster.Stop(disaster % 3 == 1 ? "fast" : "immediate");
            if (disaster % 3 != 0) await Task.Run(cluster.Start);
            host.IsRunning.ShouldBeTrue();
            host.Printed.ShouldNotContain(line => line.StartsWith("   at ", StringComparison.Ordinal));
        });
    }

    private static async Task UnderLoadAsync(string store, string connection, int disasters, Func<HostProcess, int, Task> happens)
    {
        await using var host = new HostProcess(CountingBot, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Handoff__Store__Provider"] = store,
            ["Handoff__Store__ConnectionString"] = connection,
            ["Handoff__Enabled"] = "true",
            ["DirectLine__Secret"] = Secret,
            ["DirectLine__RateLimit__Enabled"] = "false",
            ["AgentHub__Setup__AdminEmail"] = Email,
            ["AgentHub__Setup__AdminPassword"] = Password,
        });
        await host.StartAsync();
        using var grace = new Agent("Grace", host.CreateClient(), HostProcess.OpenSocketAsync);
        await grace.SignInAsync(Email, Password);
        var withBot = await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => TalkAsync(host, grace, takenOver: false)));
        var withGrace = await Task.WhenAll(Enumerable.Range(1, 3).Select(_ => TalkAsync(host, grace, takenOver: true)));
        TalkUnderLoad[] talks = [.. withBot, .. withGrace];

        var random = new Random(17);
        using var over = new CancellationTokenSource();
        var load = Task.WhenAll(talks.Select(talk => talk.RunAsync(over.Token)));
        for (var disaster = 1; disaster <= disasters; disaster++)
        {
            var before = talks.Sum(talk => talk.Acknowledged);
            while (talks.Sum(talk => talk.Acknowledged) < before + 20 + random.Next(150))
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            await happens(host, disaster);
        }

        await over.CancelAsync();
        await load;
        foreach (var talk in withBot) await talk.BotAnsweredEverythingOnceAsync();
        foreach (var talk in talks) await talk.EverybodySawTheSameAsync();
    }

    private static async Task<TalkUnderLoad> TalkAsync(HostProcess host, Agent grace, bool takenOver)
    {
        var ada = new Person(host.CreateClient(), HostProcess.OpenSocketAsync, "Ada");
        await ada.StartAsync(Secret, locale: null);
        if (takenOver) (await grace.TakesControlAsync(ada.ConversationId)).EnsureSuccessStatusCode();
        return new TalkUnderLoad(ada, grace, takenOver);
    }
}
