namespace LiveTakeover.Handoff.Tests;

public abstract class PresenceContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    [Fact]
    public async Task Somebody_who_was_never_seen_is_offline() =>
        (await house.Presence.StatusAsync("conversation/c1")).ShouldBe(new PresenceStatus(Online: false, LastSeenAt: null));

    [Fact]
    public async Task A_person_who_is_not_heard_of_is_offline_within_a_minute()
    {
        await house.Presence.TouchAsync("conversation/c1");
        (await house.Presence.StatusAsync("conversation/c1")).Online.ShouldBeTrue();

        house.Clock.Advance(TimeSpan.FromMinutes(1));

        (await house.Presence.StatusAsync("conversation/c1")).ShouldBe(new PresenceStatus(Online: false, House.MondayMorning));
    }

    [Fact]
    public async Task An_open_connection_stays_online_by_renewing_its_lease()
    {
        await using var connection = await house.Presence.ConnectAsync("conversation/c1");
        for (var minute = 0; minute < 10; minute++) await Renewal(TimeSpan.FromSeconds(20));

        (await house.Presence.StatusAsync("conversation/c1")).Online.ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_that_reloads_does_not_blink_and_one_that_closes_is_gone_after_the_grace()
    {
        await (await house.Presence.ConnectAsync("conversation/c1")).DisposeAsync();
        house.Clock.Advance(house.Options.PresenceGrace - TimeSpan.FromSeconds(1));
        (await house.Presence.StatusAsync("conversation/c1")).Online.ShouldBeTrue();

        house.Clock.Advance(TimeSpan.FromSeconds(2));
        (await house.Presence.StatusAsync("conversation/c1")).Online.ShouldBeFalse();
    }

    [Fact]
    public async Task An_agent_is_there_while_any_of_them_is_connected_and_a_person_is_no_agent()
    {
        await house.Presence.TouchAsync("conversation/c1");
        (await house.Presence.IsAnyoneThereAsync()).ShouldBeFalse();

        var ana = await house.Presence.ConnectAsync(Presence.OfAgent("ana"));
        (await house.Presence.IsAnyoneThereAsync()).ShouldBeTrue();

        var colleagues = new Colleagues(house.Database, house.Clock);
        await colleagues.SetAwayAsync("ana", away: true);
        (await house.Presence.IsAnyoneThereAsync()).ShouldBeFalse();
        await colleagues.SetAwayAsync("ana", away: false);
        (await house.Presence.IsAnyoneThereAsync()).ShouldBeTrue();

        await ana.DisposeAsync();
        house.Clock.Advance(house.Options.PresenceGrace + TimeSpan.FromSeconds(1));
        (await house.Presence.IsAnyoneThereAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task One_of_two_tabs_closing_leaves_the_person_online()
    {
        await using var tab = await house.Presence.ConnectAsync("conversation/c1");
        await (await house.Presence.ConnectAsync("conversation/c1")).DisposeAsync();
        house.Clock.Advance(house.Options.PresenceGrace + TimeSpan.FromSeconds(1));

        (await house.Presence.StatusAsync("conversation/c1")).Online.ShouldBeTrue();
    }

    [Fact]
    public async Task Those_who_show_presence_are_woken_when_it_begins_and_when_it_runs_out()
    {
        var woken = new List<string>();
        using var _ = house.WokenOf(Topic.Presence, woken);
        await house.Presence.TouchAsync("conversation/c1");
        await house.Presence.TouchAsync("conversation/c1");
        woken.ShouldBe(["conversation/c1"]);

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.Presence.WakeExpiredAsync(CancellationToken.None);

        woken.ShouldBe(["conversation/c1", "conversation/c1"]);
    }

    [Fact]
    public async Task When_somebody_was_last_there_is_known_for_good()
    {
        await house.Presence.TouchAsync("conversation/c1");
        await (await house.Presence.ConnectAsync("conversation/c1")).DisposeAsync();
        house.Clock.Advance(TimeSpan.FromDays(7));
        await house.Presence.WakeExpiredAsync(CancellationToken.None);

        (await house.Presence.StatusAsync("conversation/c1")).ShouldBe(new PresenceStatus(Online: false, House.MondayMorning));
        (await house.Database.ReadAsync(db => db.Query<string>("SELECT connection FROM presence"))).Count.ShouldBe(1);
    }

    // The renewal is another task's work: the lease is seen to move before the clock goes on.
    private async Task Renewal(TimeSpan after)
    {
        house.Clock.Advance(after);
        var now = house.Clock.GetUtcNow();
        while ((await house.Presence.StatusAsync("conversation/c1")).LastSeenAt < now) await Task.Yield();
    }
}

public sealed class SqlitePresence : PresenceContract<SqliteStore>;

public sealed class PostgresPresence : PresenceContract<PostgresStore>;
