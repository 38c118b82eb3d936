using LiveTakeover.Faults.Tests.Fire.People;
using LiveTakeover.Faults.Tests.Fire.Sites;

namespace LiveTakeover.Faults.Tests.Fire;

/// <summary>
/// People talk, agents take over, and one thing after another goes wrong. Afterwards the checker holds what everybody saw against the
/// log. The seed decides what goes wrong and who does what; the machine decides when, so a seed finds a violation again most times.
/// </summary>
internal sealed class FireRun(Site site, int seed, int disasters)
{
    /// <summary>Whoever cannot get on for so long does not get on any more.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    private readonly Random random = new(seed);
    private readonly List<Disaster> struck = [];

    /// <summary>What went wrong, in its order.</summary>
    public IReadOnlyList<string> Struck => [.. struck.Select(disaster => disaster.Name)];

    public int Takeovers { get; private set; }

    public int Lines { get; private set; }

    /// <returns>The promises that were broken.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await site.StartAsync();
        await using var cast = await Cast.EnterAsync(site, random);
        cast.Act();
        var violations = await ViolationsAsync(cast);
        (Takeovers, Lines) = (cast.Takeovers, cast.Lines);
        if (violations.Count > 0) Keep(cast.Histories);
        return violations;
    }

    private async Task<IReadOnlyList<string>> ViolationsAsync(Cast cast)
    {
        try
        {
            foreach (var disaster in Choose()) await StrikeAsync(disaster, cast);
            await ProgressAsync(cast);
            await cast.FallSilentAsync();
            var clocksJumped = struck.Any(disaster => disaster.MovesClock);
            foreach (var history in cast.Histories) (history.Faults, history.ClocksJumped) = (struck.Count, clocksJumped);
            return await SettleAsync(cast);
        }
        catch (TimeoutException)
        {
            return [$"nobody got on for {Longest.TotalSeconds} s after {struck.LastOrDefault()?.Name ?? "the start"}"];
        }
    }

    /// <summary>Each thing that can go wrong comes once before any comes twice.</summary>
    private IEnumerable<Disaster> Choose()
    {
        var known = Disaster.At(site);
        for (var left = disasters; left > 0; left -= known.Count)
            foreach (var disaster in Shuffled(known).Take(left)) yield return disaster;
    }

    private Disaster[] Shuffled(IReadOnlyList<Disaster> known)
    {
        Disaster[] order = [.. known];
        random.Shuffle(order);
        return order;
    }

    private async Task StrikeAsync(Disaster disaster, Cast cast)
    {
        await ProgressAsync(cast);
        struck.Add(disaster);
        await disaster.StrikeAsync(site, site.Nodes[random.Next(site.Nodes.Count)], () => ProgressOrPatienceAsync(cast));
        await site.MendAsync();
    }

    private static async Task ProgressAsync(Cast cast)
    {
        var (enough, began) = (cast.Lines + 40, TimeProvider.System.GetTimestamp());
        while (cast.Lines < enough)
        {
            await Patience.PauseAsync();
            if (TimeProvider.System.GetElapsedTime(began) > Longest) throw new TimeoutException();
        }
    }

    // Nobody gets on while the only node sleeps.
    private static async Task ProgressOrPatienceAsync(Cast cast) =>
        await Task.WhenAny(ProgressAsync(cast), Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System));

    // Turns that wait are still to end, and readers to catch up. What is broken for good does not heal.
    private static async Task<IReadOnlyList<string>> SettleAsync(Cast cast)
    {
        var end = TimeProvider.System.GetTimestamp();
        while (true)
        {
            await cast.LookAsync();
            var violations = Checker.Violations(cast.Histories);
            if (violations.Count == 0 || TimeProvider.System.GetElapsedTime(end) > Settling) return violations;
            await Patience.PauseAsync();
        }
    }

    private void Keep(IEnumerable<History> histories)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "histories", $"{seed}")).FullName;
        foreach (var history in histories) HistoryFile.Write(folder, history);
        foreach (var (place, node) in site.Nodes.Index())
            File.WriteAllLines(Path.Combine(folder, $"node {place + 1}.log"), node.Host.Printed);
    }
}
