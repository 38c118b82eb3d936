using System.Globalization;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Faults.Tests.Fire.Sites;
using Xunit.Abstractions;

namespace LiveTakeover.Faults.Tests.Fire;

/// <summary>
/// The promises, while nodes, lines and databases fail. <c>FIRE_DISASTERS</c> says how many things go wrong one after another,
/// <c>FIRE_SEED</c> which, <c>FIRE_HOST</c> to whom; see docs/development.md.
/// </summary>
public sealed class UnderFireTests(ITestOutputHelper output)
{
    private static readonly int Seed = Setting("FIRE_SEED", 20261130);
    private static readonly string Host = Environment.GetEnvironmentVariable("FIRE_HOST") ?? HostProcess.Product;
    private static readonly int Disasters = Setting("FIRE_DISASTERS", 4);

    [Fact]
    public Task One_node_on_SQLite_keeps_its_promises() => RunAsync(() => Site.OnSqlite(Host));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task Nodes_on_PostgreSQL_keep_their_promises(int nodes) => RunAsync(() => Site.OnPostgres(Host, nodes));

    private async Task RunAsync(Func<Site> build)
    {
        await using var site = build();
        var run = new FireRun(site, Seed, Disasters);
        var violations = await run.RunAsync();
        output.WriteLine($"{run.Takeovers} takeovers, {run.Struck.Count} faults, {run.Lines} lines, {violations.Count} violations");
        foreach (var violation in violations) output.WriteLine($"violation: {violation}");
        violations.ShouldBeEmpty($"FIRE_SEED={Seed} FIRE_DISASTERS={Disasters}: {string.Join(", ", run.Struck)}");
        run.Takeovers.ShouldBeGreaterThan(0);
    }

    private static int Setting(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given) ? given : standard;
}
