namespace LiveTakeover.Faults.Tests.Fire.Sites;

/// <summary>Something that goes wrong at a site while people talk.</summary>
/// <param name="Name">As it stands in the report of a violation.</param>
/// <param name="StrikeAsync">Does it. What lasts is done while the task that it is given runs.</param>
internal sealed record Disaster(string Name, Func<Site, Node, Func<Task>, Task> StrikeAsync)
{
    /// <summary>True if a node's clock is wrong meanwhile.</summary>
    public bool MovesClock { get; private init; }

    private static readonly IReadOnlyList<Disaster> OfAny =
    [
        new("a node is killed", (_, node, _) => node.KillAsync()),
        new("a node is stopped and started", (_, node, _) => node.RestartAsync()),
        new("a node sleeps", FreezeAsync),
        Jump("a node's clock goes ahead", TimeSpan.FromMinutes(2)),
        Jump("a node's clock falls behind", TimeSpan.FromMinutes(-2)),
        new("clients are cut off", (_, node, _) => Now(node.ToClients.Cut)),
        new("answers to clients end in the middle", (_, node, _) => Now(() => node.ToClients.Halve(4))),
        new("clients wait for what comes late", (_, node, meanwhile) => LastsAsync(node.ToClients, Weather.Delays, meanwhile)),
        new("what clients send gets lost", (_, node, meanwhile) => LastsAsync(node.ToClients, Weather.Swallows, meanwhile)),
    ];

    private static readonly IReadOnlyList<Disaster> OfSqlite =
    [
        new("somebody else locks the file", (site, _, meanwhile) => site.LockFileAsync(meanwhile)),
        new("the disk is full", FillDiskAsync),
    ];

    private static readonly IReadOnlyList<Disaster> OfPostgres =
    [
        new("the database restarts", (site, _, _) => RestartDatabaseAsync(site, "fast")),
        new("the database crashes", (site, _, _) => RestartDatabaseAsync(site, "immediate")),
        new("all connections of the database end", (site, _, _) => Now(site.Postgres!.EndConnections)),
        new("a node is cut off from its database", (_, node, _) => Now(node.ToDatabase!.Cut)),
        new("statements end in the middle", (_, node, _) => Now(() => node.ToDatabase!.Halve(3))),
        new("the database is far away", (_, node, meanwhile) => LastsAsync(node.ToDatabase!, Weather.Delays, meanwhile)),
        new("the database answers a node no more", (_, node, meanwhile) => LastsAsync(node.ToDatabase!, Weather.Swallows, meanwhile)),
    ];

    private static readonly IReadOnlyList<Disaster> OfNodes =
    [
        new("all nodes are restarted in turn", async (site, _, _) =>
        {
            foreach (var node in site.Nodes) await node.RestartAsync();
        }),
    ];

    public static IReadOnlyList<Disaster> At(Site site) =>
        [.. OfAny, .. site.Postgres is null ? OfSqlite : OfPostgres, .. site.Nodes.Count > 1 ? OfNodes : []];

    // It may be declared dead meanwhile, and then ends when it wakes.
    private static async Task FreezeAsync(Site site, Node node, Func<Task> meanwhile)
    {
        node.Host.Freeze();
        await meanwhile();
        node.Host.Thaw();
    }

    private static Disaster Jump(string name, TimeSpan by) =>
        new(name, (_, node, meanwhile) => JumpAsync(node, by, meanwhile)) { MovesClock = true };

    private static async Task JumpAsync(Node node, TimeSpan by, Func<Task> meanwhile)
    {
        node.Clock.Jump(by);
        await meanwhile();
        node.Clock.Jump(TimeSpan.Zero);
    }

    private static async Task FillDiskAsync(Site site, Node node, Func<Task> meanwhile)
    {
        node.Host.LimitFiles(0);
        await meanwhile();
        node.Host.LimitFiles(null);
    }

    private static async Task LastsAsync(Proxy line, Weather weather, Func<Task> meanwhile)
    {
        line.Weather = weather;
        await meanwhile();
        line.Weather = Weather.Clear;
        // A line that has lost something cannot go on.
        if (weather == Weather.Swallows) line.Cut();
    }

    private static async Task RestartDatabaseAsync(Site site, string mode)
    {
        site.Postgres!.Stop(mode);
        await Task.Run(site.Postgres.Start);
    }

    private static Task Now(Action strike)
    {
        strike();
        return Task.CompletedTask;
    }
}
