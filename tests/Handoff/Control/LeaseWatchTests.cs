using System.Data.Common;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace LiveTakeover.Handoff.Tests;

public sealed class LeaseWatchTests : IAsyncLifetime
{
    private readonly SqliteStore store = new();
    private readonly Gone database = new();

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
            var before = database.Looks;
            while (database.Looks == before)
            {
                house.Clock.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            }
        }
    }

    private sealed class Gone : IStatementWatch
    {
        private int looks;

        public volatile bool IsGone;

        public int Looks => Volatile.Read(ref looks);

        public void Before(DbConnection connection, string sql)
        {
            if (sql.Contains("expires_at", StringComparison.Ordinal)) Interlocked.Increment(ref looks);
            if (IsGone) throw new SqliteException("disk I/O error", raw.SQLITE_IOERR);
        }

        public void After(DbConnection connection, string sql)
        {
        }
    }
}
