using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Colleagues;

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
        for (var beat = 0; beat < 10; beat++)
        {
            house.Clock.Advance(house.Options.PresenceLease / 2);
            await house.Presence.BeatAsync();
        }

        (await house.Presence.StatusAsync("conversation/c1")).ShouldBe(new PresenceStatus(Online: true, house.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task However_many_are_connected_it_is_one_row_that_keeps_them_online()
    {
        for (var n = 0; n < 50; n++) await house.Presence.ConnectAsync($"conversation/c{n}");
        var before = await LeasesAsync();

        house.Clock.Advance(house.Options.PresenceLease / 2);
        await house.Presence.BeatAsync();

        (await LeasesAsync()).ShouldBe(before);
        house.Clock.Advance(house.Options.PresenceLease / 2);
        (await house.Presence.StatusAsync("conversation/c49")).Online.ShouldBeTrue();
    }

    [Fact]
    public async Task With_its_node_all_that_was_connected_to_it_is_gone_and_whoever_shows_it_is_woken_once()
    {
        var other = new House(store, house.Clock);
        var woken = new List<string>();
        using var _ = other.WokenOf(Topics.Presence, woken);
        await house.Presence.ConnectAsync("conversation/c1");
        await house.Presence.ConnectAsync(PresenceService.OfAgent("grace"));

        house.Clock.Advance(house.Options.PresenceLease);
        await other.Presence.NotifyExpiredAsync(CancellationToken.None);
        await house.Presence.NotifyExpiredAsync(CancellationToken.None);

        (await other.Presence.StatusAsync("conversation/c1")).ShouldBe(new PresenceStatus(Online: false, House.MondayMorning));
        (await other.Presence.StatusAsync(PresenceService.OfAgent("grace"))).LastSeenAt.ShouldBe(House.MondayMorning);
        woken.ShouldBe(["conversation/c1", "agent/grace"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_node_that_was_away_longer_than_its_lease_brings_back_what_is_still_connected()
    {
        await using var still = await house.Presence.ConnectAsync("conversation/c1");
        await (await house.Presence.ConnectAsync("conversation/c2")).DisposeAsync();
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await house.Presence.NotifyExpiredAsync(CancellationToken.None);
        (await house.Presence.StatusAsync("conversation/c1")).Online.ShouldBeFalse();
        var woken = new List<string>();
        using var _ = house.WokenOf(Topics.Presence, woken);

        await house.Presence.BeatAsync();

        (await house.Presence.StatusAsync("conversation/c1")).Online.ShouldBeTrue();
        (await house.Presence.StatusAsync("conversation/c2")).Online.ShouldBeFalse();
        woken.ShouldBe(["conversation/c1"]);
    }

    [Fact]
    public async Task Who_connects_to_a_node_that_slept_is_online_at_once_and_so_is_who_was_connected_to_it()
    {
        await using var still = await house.Presence.ConnectAsync("conversation/c1");
        house.Clock.Advance(TimeSpan.FromMinutes(5));

        await using var late = await house.Presence.ConnectAsync("conversation/c2");

        (await house.Presence.StatusAsync("conversation/c1")).Online.ShouldBeTrue();
        (await house.Presence.StatusAsync("conversation/c2")).Online.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_is_heard_of_all_the_time_is_written_down_now_and_then()
    {
        await house.Presence.TouchAsync("conversation/c1");
        for (var second = 0; second < 15; second++)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            await house.Presence.TouchAsync("conversation/c1");
        }

        (await house.Presence.StatusAsync("conversation/c1")).LastSeenAt.ShouldBe(House.MondayMorning);
        for (var second = 0; second < 100; second++)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            await house.Presence.TouchAsync("conversation/c1");
            (await house.Presence.StatusAsync("conversation/c1")).Online.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task One_who_polls_after_the_connection_closed_is_online_for_a_lease()
    {
        await (await house.Presence.ConnectAsync("conversation/c1")).DisposeAsync();
        await house.Presence.TouchAsync("conversation/c1");
        house.Clock.Advance(house.Options.PresenceLease - TimeSpan.FromSeconds(1));

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
        (await house.Get<IAgentPresence>().IsAnyoneThereAsync()).ShouldBeFalse();

        var account = (await house.Accounts.CreateAsync("ana@example.com", "Ana", Role.SupportAgent, "hash")).ShouldNotBeNull();
        var ana = await house.Presence.ConnectAsync(PresenceService.OfAgent(account.Id));
        (await house.Get<IAgentPresence>().IsAnyoneThereAsync()).ShouldBeTrue();

        var colleagues = new ColleagueService(house.Database, house.Clock);
        await colleagues.SetAwayAsync(account.Id, away: true);
        (await house.Get<IAgentPresence>().IsAnyoneThereAsync()).ShouldBeFalse();
        await colleagues.SetAwayAsync(account.Id, away: false);
        (await house.Get<IAgentPresence>().IsAnyoneThereAsync()).ShouldBeTrue();

        await ana.DisposeAsync();
        house.Clock.Advance(house.Options.PresenceGrace + TimeSpan.FromSeconds(1));
        (await house.Get<IAgentPresence>().IsAnyoneThereAsync()).ShouldBeFalse();
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
        using var _ = house.WokenOf(Topics.Presence, woken);
        await house.Presence.TouchAsync("conversation/c1");
        await house.Presence.TouchAsync("conversation/c1");
        woken.ShouldBe(["conversation/c1"]);

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.Presence.NotifyExpiredAsync(CancellationToken.None);

        woken.ShouldBe(["conversation/c1", "conversation/c1"]);
    }

    [Fact]
    public async Task When_somebody_was_last_there_is_known_for_good()
    {
        await house.Presence.TouchAsync("conversation/c1");
        await (await house.Presence.ConnectAsync("conversation/c1")).DisposeAsync();
        house.Clock.Advance(TimeSpan.FromDays(7));
        await house.Presence.NotifyExpiredAsync(CancellationToken.None);

        (await house.Presence.StatusAsync("conversation/c1")).ShouldBe(new PresenceStatus(Online: false, House.MondayMorning));
        (await house.Database.ReadAsync(db => db.Query<string>("SELECT connection FROM presence"))).Count.ShouldBe(1);
    }

    private Task<IReadOnlyList<string>> LeasesAsync() =>
        house.Database.ReadAsync(db => db.Query<string>("SELECT connection || expires_at FROM presence_connections ORDER BY connection"));
}

public sealed class SqlitePresence : PresenceContract<SqliteStore>;

public sealed class PostgresPresence : PresenceContract<PostgresStore>;
