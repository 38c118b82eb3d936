using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Support;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;
using static LiveTakeover.Handoff.Tests.Availability.Hours;

namespace LiveTakeover.Handoff.Tests.Availability;

/// <summary>It is Monday 23 November 2026, 10:00:00.4 in Paris.</summary>
public abstract class AvailabilityContract<TStore> : IAsyncLifetime
    where TStore : IStore, new()
{
    private static readonly ScheduleEditor Grace = new("grace", "Grace");
    private static readonly SupportSchedule Nights = In("Europe/Paris", "monday 22:00 - tuesday 02:00");

    private readonly TStore store = new();
    private readonly FakeTimeProvider time = new(Moment("2026-11-23T10:00:00.4+01:00"));
    private House house = null!;
    private SupportSchedules schedules = null!;
    private SupportTeam team = null!;

    public Task InitializeAsync()
    {
        house = new House(store, time);
        schedules = house.Get<SupportSchedules>();
        team = new SupportTeam(schedules);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        schedules.Dispose();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Until_somebody_saves_hours_the_default_ones_answer_and_say_so()
    {
        var status = await AskAsync();

        status.Online.ShouldBeTrue();
        status.Because.ShouldBe(
            "The week is open Monday 09:00–18:00 (Europe/Paris). These are the default hours: nobody has saved a schedule yet.");
        (await schedules.ReadAsync()).IsDefault.ShouldBeTrue();
    }

    [Fact]
    public async Task A_saved_schedule_answers_at_once()
    {
        await AskAsync();

        var saving = await schedules.SaveAsync(Nights, basedOn: 0, Grace);

        saving.Accepted.ShouldBeTrue();
        saving.Saved.Version.ShouldBe(1);
        (await AskAsync()).Because.ShouldBe("The week has no hours from Tuesday 02:00 to Monday 22:00 (Europe/Paris).");
    }

    [Fact]
    public async Task A_second_administrators_save_is_not_overwritten()
    {
        await schedules.SaveAsync(Nights, basedOn: 0, Grace);

        var late = await schedules.SaveAsync(In("Asia/Tokyo"), basedOn: 0, Grace);

        late.Accepted.ShouldBeFalse();
        late.Saved.Schedule.Zone.Id.ShouldBe("Europe/Paris");
        (await schedules.ReadAsync()).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_by_another_node_is_seen_within_a_second()
    {
        (await AskAsync()).Online.ShouldBeTrue();
        await OnAnotherNode(others => others.SaveAsync(Nights, basedOn: null, Grace));

        time.Advance(TimeSpan.FromSeconds(1));
        (await AskAsync()).Online.ShouldBeFalse();
    }

    [Fact]
    public async Task A_temporary_unavailability_takes_the_team_offline_now_and_ends_by_itself()
    {
        var activation = await schedules.ActivateAsync(TimeSpan.FromMinutes(75), Grace);

        activation.Unavailability.ShouldNotBeNull();
        var status = await AskAsync();
        status.Because.ShouldStartWith("Temporarily unavailable until 11:15 (Europe/Paris), activated by Grace.");
        status.Until.ShouldBe(Moment("2026-11-23T11:15:00+01:00"));
        time.Advance(TimeSpan.FromMinutes(75));
        (await AskAsync()).Online.ShouldBeTrue();
    }

    [Fact]
    public async Task A_temporary_unavailability_can_be_ended_early()
    {
        await schedules.ActivateAsync(TimeSpan.FromHours(2), Grace);

        await schedules.EndUnavailabilityAsync(Grace);

        (await AskAsync()).Online.ShouldBeTrue();
    }

    [Fact]
    public async Task A_temporary_unavailability_survives_a_restart_and_a_saved_schedule()
    {
        await schedules.ActivateAsync(TimeSpan.FromHours(2), Grace);
        await schedules.SaveAsync(In("Europe/Paris", "monday 00:00 - sunday 24:00"), basedOn: 0, Grace);

        await OnAnotherNode(async others =>
            (await new SupportTeam(others).StatusAsync(time.GetUtcNow(), default)).Reason!.Kind.ShouldBe(
                SupportReasonKind.TemporaryUnavailability));
    }

    [Fact]
    public async Task A_temporary_unavailability_may_end_at_midnight_and_no_later()
    {
        (await schedules.ActivateAsync(TimeSpan.FromHours(14), Grace)).Unavailability.ShouldNotBeNull();

        var refused = await schedules.ActivateAsync(TimeSpan.FromHours(14) + TimeSpan.FromMinutes(1), Grace);

        refused.Unavailability.ShouldBeNull();
        refused.Latest.ShouldBe(Moment("2026-11-24T00:00:00+01:00"));
    }

    [Fact]
    public async Task An_activation_does_not_make_an_open_edit_of_the_schedule_stale()
    {
        await schedules.SaveAsync(Nights, basedOn: 0, Grace);
        await schedules.ActivateAsync(TimeSpan.FromHours(1), Grace);

        (await schedules.SaveAsync(Nights, basedOn: 1, Grace)).Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task Hours_that_overlap_in_the_store_answer_as_their_union()
    {
        await house.Database.WriteAsync(transaction =>
        {
            ScheduleTable.Save(transaction, In("Europe/Paris", "monday 08:00 - monday 12:00", "monday 11:00 - monday 13:00").ToDocument());
            return true;
        });

        (await AskAsync()).Until.ShouldBe(Moment("2026-11-23T13:00:00+01:00"));
    }

    [Fact]
    public async Task Availability_is_no_permission_and_a_closing_schedule_leaves_a_live_conversation()
    {
        await house.AdaIsOnline();
        await schedules.SaveAsync(In("Europe/Paris"), basedOn: 0, new ScheduleEditor("ana", "Ana"));

        (await house.Control.TakeAsync("c1", House.Grace)).Outcome.ShouldBe(TakeOutcome.Taken);
        await schedules.ActivateAsync(TimeSpan.FromHours(1), new ScheduleEditor("ana", "Ana"));

        (await AskAsync()).Online.ShouldBeFalse();
        (await house.Conversations.FindAsync("c1"))!.Control.Holder.ShouldBe(House.Grace);
    }

    [Fact]
    public async Task An_agent_who_is_signed_in_does_not_bring_the_team_online_nor_does_their_absence_take_it_offline()
    {
        (await AskAsync()).Online.ShouldBeTrue();
        await schedules.SaveAsync(In("Europe/Paris"), basedOn: 0, new ScheduleEditor("ana", "Ana"));

        await house.Presence.TouchAsync(PresenceService.OfAgent(House.Grace.AgentId));

        (await AskAsync()).Online.ShouldBeFalse();
    }

    private ValueTask<SupportStatus> AskAsync() => team.StatusAsync(time.GetUtcNow(), default);

    private Task OnAnotherNode(Func<SupportSchedules, Task> work) => work(new House(store, time).Get<SupportSchedules>());
}

public sealed class SqliteAvailability : AvailabilityContract<SqliteStore>;

public sealed class PostgresAvailability : AvailabilityContract<PostgresStore>;
