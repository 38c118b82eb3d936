using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Figures;
using LiveTakeover.Handoff.Team.Signals;
using LiveTakeover.Handoff.Team.Targets;
using NodaTime;

namespace LiveTakeover.Handoff.Tests;

/// <summary>Targets for answers: rows know when they are due, and the figures how often they were kept.</summary>
public abstract class TargetsContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly Actor Root = new("root", "Root");
    private static readonly CalendarPeriod Today = new(new LocalDate(2027, 3, 1), new LocalDate(2027, 3, 1), DateTimeZone.Utc);

    public override async Task InitializeAsync()
    {
        await house.AdaIsOnline();
        // Open all Monday, and closed from 9:30 to 11:00.
        var hours = Tests.Availability.Hours.In("Etc/UTC", "monday 00:00 - monday 09:30", "monday 11:00 - monday 24:00");
        await house.Get<SupportSchedules>().SaveAsync(hours, basedOn: null, new ScheduleEditor("root", "Root"));
    }

    [Fact]
    public async Task A_request_is_due_after_so_much_time_of_the_hours_and_near_before_that()
    {
        await SetAsync(new ResponseTarget("", 40, null), new ResponseTarget("vip", 10, 5));
        await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
        (await DueAsync()).ShouldBe(new DueTime(House.MondayMorning.AddMinutes(130), House.MondayMorning.AddMinutes(122)));

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.Requests.CreateAsync(new NewUserRequest("c1", "quick", [], GroupId: "vip"));
        (await DueAsync()).ShouldBe(new DueTime(House.MondayMorning.AddMinutes(11), House.MondayMorning.AddMinutes(9)));
    }

    [Fact]
    public async Task Without_a_target_nothing_is_due()
    {
        await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
        (await DueAsync()).ShouldBeNull();
        await SetAsync(new ResponseTarget("vip", 10, 5));
        (await DueAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Figures_tell_how_often_targets_were_kept_and_waiting_without_the_break()
    {
        await SetAsync(new ResponseTarget("", 20, 5));
        await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
        house.Clock.Advance(TimeSpan.FromMinutes(15));
        await house.Presence.TouchAsync(PresenceService.OfUser("c1"));
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Says(House.Grace, "here I am", "1");
        await house.AdaSays("my lamp hums");
        // Half an hour of it is a break of the team's: 10 minutes too many are left.
        house.Clock.Advance(TimeSpan.FromMinutes(105));
        await house.Says(House.Grace, "is it new?", "2");
        await house.AdaSays("yes");
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await house.Says(House.Grace, "then we replace it", "3");

        var (around, inHours) = (await ReportAsync(inHours: false), await ReportAsync(inHours: true));

        around.FirstAnswersInTime.ShouldBe(new TargetCount(1, 1));
        around.AnswersInTime.ShouldBe(new TargetCount(2, 1));
        around.Answers.ShouldBe(Spread.Of([Duration.FromMinutes(105), Duration.FromMinutes(2)]));
        inHours.Answers.ShouldBe(Spread.Of([Duration.FromMinutes(15), Duration.FromMinutes(2)]));
        inHours.AnswersInTime.ShouldBe(around.AnswersInTime);
    }

    [Fact]
    public async Task Whoever_waits_beyond_the_target_counts_as_late_before_anybody_answers()
    {
        await SetAsync(new ResponseTarget("", 20, null));
        await house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));
        house.Clock.Advance(TimeSpan.FromMinutes(19));
        (await ReportAsync(inHours: false)).FirstAnswersInTime.ShouldBe(new TargetCount(0, 0));
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        (await ReportAsync(inHours: false)).FirstAnswersInTime.ShouldBe(new TargetCount(1, 0));
    }

    private Task SetAsync(params ResponseTarget[] targets) => house.Get<ResponseTargets>().SaveAsync(targets, Root);

    private async Task<FigureSet> ReportAsync(bool inHours) =>
        (await house.Get<FigureReports>().ReadAsync(Today, inHours)).Total;

    private async Task<DueTime?> DueAsync()
    {
        var rows = (await house.Lists.TranscriptsAsync(new(), null, 10)).Rows;
        return (await house.Get<SignalReader>().OfAsync("grace", rows))["c1"].Due;
    }
}

public sealed class SqliteTargets : TargetsContract<SqliteStore>;

public sealed class PostgresTargets : TargetsContract<PostgresStore>;
