using LiveTakeover.Handoff.Tests;

namespace LiveTakeover.Bot.Tests;

/// <summary>The promises on two nodes, while nodes are killed, frozen and stopped, and their database restarts.</summary>
public sealed class NodeFaultTests : IAsyncLifetime
{
    private const string Secret = "a-secret-of-the-tests";
    private const string Email = "grace@example.com";
    private const string Password = "correct horse battery";

    private static readonly string CountingBot = HostProcess.Built("CountingBot", "LiveTakeover.CountingBot.dll");

    private readonly PostgresCluster postgres = new();
    private readonly HostProcess one;
    private readonly HostProcess other;

    public NodeFaultTests()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Handoff__Store__Provider"] = "PostgreSQL",
            ["Handoff__Store__ConnectionString"] = PostgresServer.NewDatabase(postgres),
            ["Handoff__Enabled"] = "true",
            ["DirectLine__Secret"] = Secret,
            ["DirectLine__RateLimit__Enabled"] = "false",
            ["AgentHub__Setup__AdminEmail"] = Email,
            ["AgentHub__Setup__AdminPassword"] = Password,
        };
        one = new HostProcess(CountingBot, settings);
        other = new HostProcess(CountingBot, settings);
    }

    public async Task InitializeAsync()
    {
        await one.StartAsync();
        await other.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
        postgres.Dispose();
    }

    [Fact]
    public async Task What_a_node_acknowledged_before_it_was_killed_is_answered_by_the_other_though_nobody_writes()
    {
        using var ada = await AdaAsync(one);
        await ada.SaysAsync("hello", clientActivityId: "1");
        await one.KillAsync();

        using var grace = await GraceAsync(other);
        await using var seen = await grace.FollowsAsync(ada.ConversationId);
        await seen.UntilAsync(line => line.Text == "turn 1, line 2");
    }

    [Fact]
    public async Task A_node_that_is_frozen_is_done_without_and_says_nothing_more_when_it_wakes()
    {
        using var ada = await AdaAsync(one);
        await ada.SaysAsync("hello", clientActivityId: "1");
        one.Freeze();

        using var grace = await GraceAsync(other);
        await using (var seen = await grace.FollowsAsync(ada.ConversationId))
            await seen.UntilAsync(line => line.Text == "turn 1, line 2");
        (await grace.TakesControlAsync(ada.ConversationId)).EnsureSuccessStatusCode();
        one.Thaw();

        (await grace.SaysAsync(ada.ConversationId, "I am here", clientMessageId: "1")).EnsureSuccessStatusCode();
        var log = (await grace.ReadsLogAsync(ada.ConversationId)).Select(line => line.Text).ToList();
        log.Count(text => text.StartsWith("turn ", StringComparison.Ordinal)).ShouldBe(2);
        log[^1].ShouldBe("I am here");
    }

    [Fact]
    public async Task Killed_frozen_and_stopped_in_turn_under_load_two_nodes_lose_double_and_reorder_nothing()
    {
        using var graceAtOne = await GraceAsync(one);
        using var graceAtOther = await GraceAsync(other);
        TalkUnderLoad[] withBot = [await TalkAsync(one, graceAtOne), await TalkAsync(other, graceAtOther)];
        TalkUnderLoad[] withGrace =
            [await TalkAsync(one, graceAtOne, takenOver: true), await TalkAsync(other, graceAtOther, takenOver: true)];
        TalkUnderLoad[] talks = [.. withBot, .. withGrace];
        using var over = new CancellationTokenSource();
        var load = Task.WhenAll(talks.Select(talk => talk.RunAsync(over.Token)));

        Func<Task>[] faults =
        [
            () => KillAsync(one), () => FreezeAsync(other, talks), () => StopAsync(other), RestartDatabaseAsync,
            () => KillAsync(other), () => FreezeAsync(one, talks),
        ];
        foreach (var fault in faults)
        {
            await ProgressAsync(talks);
            await fault();
            foreach (var node in new[] { one, other }) await ReviveAsync(node);
        }

        await ProgressAsync(talks);
        await over.CancelAsync();
        await load;
        foreach (var talk in withBot) await talk.BotAnsweredEverythingOnceAsync();
        foreach (var talk in talks) await talk.EverybodySawTheSameAsync();
    }

    private static async Task KillAsync(HostProcess node)
    {
        await node.KillAsync();
        await node.StartAsync();
    }

    private static async Task StopAsync(HostProcess node)
    {
        await node.StopAsync();
        await node.StartAsync();
    }

    // It sleeps while the others talk. It may be declared dead meanwhile, and then ends when it wakes.
    private static async Task FreezeAsync(HostProcess node, TalkUnderLoad[] talks)
    {
        node.Freeze();
        await ProgressAsync(talks);
        node.Thaw();
    }

    private async Task RestartDatabaseAsync()
    {
        postgres.Stop();
        await Task.Run(postgres.Start);
    }

    private static async Task ReviveAsync(HostProcess node)
    {
        if (node.IsRunning) return;
        await node.EndsAsync();
        await node.StartAsync();
    }

    private static async Task ProgressAsync(TalkUnderLoad[] talks)
    {
        var before = talks.Sum(talk => talk.Acknowledged);
        while (talks.Sum(talk => talk.Acknowledged) < before + 40)
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
    }

    private static async Task<Agent> GraceAsync(HostProcess node)
    {
        var grace = new Agent("Grace", node.CreateClient(), HostProcess.OpenSocketAsync);
        await grace.SignInAsync(Email, Password);
        return grace;
    }

    private static async Task<Person> AdaAsync(HostProcess node)
    {
        var ada = new Person(node.CreateClient(), HostProcess.OpenSocketAsync, "Ada");
        await ada.StartAsync(Secret, locale: null);
        return ada;
    }

    private static async Task<TalkUnderLoad> TalkAsync(HostProcess node, Agent grace, bool takenOver = false)
    {
        var ada = await AdaAsync(node);
        if (takenOver) (await grace.TakesControlAsync(ada.ConversationId)).EnsureSuccessStatusCode();
        return new TalkUnderLoad(ada, grace, takenOver);
    }
}
