using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Tests;

public sealed class LeaseWatchTests : IAsyncLifetime
{
    private readonly SqliteStore store = new();
    private readonly Outage database = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task After_the_database_was_away_agents_get_a_whole_lease_to_come_back()
    {
        var house = new House(store, more: host => host.AddSingleton<IStatementWatch>(database));
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Grace);
        using var watch = ActivatorUtilities.CreateInstance<LeaseWatch>(house.Get<IServiceProvider>());
        await watch.StartAsync(CancellationToken.None);

        database.IsGone = true;
        await PassesAsync(house, house.Options.ControlLease * 2);
        database.IsGone = false;
        await PassesAsync(house, house.Options.ControlLease / 2);
        (await house.Conversations.FindAsync("c1"))!.Control.Holder.ShouldBe(House.Grace);

        await PassesAsync(house, house.Options.ControlLease);
        (await house.Conversations.FindAsync("c1"))!.Control.Holder.ShouldBeNull();
        await watch.StopAsync(CancellationToken.None);
    }

    // The watch looks at least once in each of these steps, or tries to.
    private async Task PassesAsync(House house, TimeSpan time)
    {
        for (var end = house.Clock.GetUtcNow() + time; house.Clock.GetUtcNow() < end;)
        {
            var before = database.Statements;
            while (database.Statements == before)
            {
                house.Clock.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            }
        }
    }
}
