using LiveTakeover.Handoff.Tests;

namespace LiveTakeover.Bot.Tests;

/// <summary>What one node has acknowledged is the other's when the first is killed or frozen.</summary>
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
}
