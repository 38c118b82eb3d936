using System.Text;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Audit;
using NodaTime;
using NodaTime.TimeZones;

namespace LiveTakeover.AgentHub.Tests.Figures;

public sealed class FiguresApiTests : IAsyncLifetime
{
    private readonly Hub hub = new();

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task A_viewer_reads_how_long_ada_waited_and_who_answered()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        await hub.AdaIsOnlineAsync();
        await hub.AdaAsksAsync();
        hub.Clock.Advance(TimeSpan.FromSeconds(30));
        await grace.PostAsync("conversations/c1/control");
        hub.Clock.Advance(TimeSpan.FromSeconds(12));
        await grace.PostAsync("conversations/c1/messages", new { clientMessageId = "m1", text = "Hello Ada" });
        await grace.DeleteAsync("conversations/c1/control");

        var figures = await (await hub.MemberAsync("Vera", Role.Viewer)).ReadsAsync(
            "figures?from=2027-03-01&to=2027-03-07&zone=Europe/Paris");

        var total = figures["total"]!;
        (total["requests"]!.GetValue<int>(), total["taken"]!.GetValue<int>(), total["waiting"]!["median"]!.GetValue<double>())
            .ShouldBe((1, 1, 30));
        (total["controlToFirstLine"]!["p90"]!.GetValue<double>(), total["takeoverLength"]!["count"]!.GetValue<int>()).ShouldBe((12, 1));
        figures["days"]!.AsArray().Select(day => day!["date"]!.GetValue<string>())
            .ShouldBe(Enumerable.Range(1, 7).Select(day => $"2027-03-0{day}"));
        figures["agents"]![0]!["name"]!.GetValue<string>().ShouldBe("Grace");
        figures["stories"]![0]!["story"]!.GetValue<string>().ShouldBe("Repairs");
    }

    [Fact]
    public async Task Without_a_question_it_is_four_weeks_until_today_where_the_schedule_is()
    {
        var figures = await (await hub.MemberAsync("Vera", Role.Viewer)).ReadsAsync("figures");

        (figures["from"]!.GetValue<string>(), figures["to"]!.GetValue<string>()).ShouldBe(("2027-02-02", "2027-03-01"));
        figures["zone"]!.GetValue<string>().ShouldBe((await hub.Get<SupportSchedules>().ReadAsync()).Schedule.Zone.Id);
    }

    [Fact]
    public async Task Every_zone_has_figures_of_the_days_on_which_its_clocks_did_something_strange()
    {
        var vera = await hub.MemberAsync("Vera", Role.Viewer);
        var asked = 0;
        foreach (var zone in TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct().Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            var changes = zone.GetZoneIntervals(Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2038, 1, 1, 0, 0)).ToList();
            var strange = changes.Zip(changes.Skip(1))
                .Where(pair => Math.Abs(pair.First.WallOffset.Seconds - pair.Second.WallOffset.Seconds) is > 3 * 3600 or (> 0 and < 1800))
                .Select(pair => pair.Second.Start.InZone(zone).Date).Append(new LocalDate(1970, 1, 3));
            foreach (var date in strange)
            {
                var days = FormattableString.Invariant($"from={date.PlusDays(-2):uuuu-MM-dd}&to={date.PlusDays(2):uuuu-MM-dd}");
                var figures = await vera.ReadsAsync($"figures?{days}&zone={Uri.EscapeDataString(zone.Id)}");
                figures["days"]!.AsArray().Count.ShouldBe(5, $"{date} in {zone.Id}");
                asked++;
            }
        }

        asked.ShouldBeGreaterThan(300);
    }

    [Fact]
    public async Task A_day_is_a_day_of_the_zone_also_when_clocks_change()
    {
        var day = (await (await hub.MemberAsync("Vera", Role.Viewer)).ReadsAsync(
            "figures?from=2027-03-28&to=2027-03-28&zone=Europe/Paris"))["days"]![0]!;

        (day["to"]!.GetValue<DateTimeOffset>() - day["from"]!.GetValue<DateTimeOffset>()).ShouldBe(TimeSpan.FromHours(23));
        day["from"]!.GetValue<string>().ShouldEndWith("+01:00");
    }

    [Fact]
    public async Task Hours_that_follow_one_another_are_one_piece_whatever_decides_them()
    {
        var monday = new WeekSlot(new(IsoDayOfWeek.Monday, 1200), new(IsoDayOfWeek.Monday, 1440));
        var holiday = new ScheduleException(new(2027, 3, 2), new(2027, 3, 2), Yearly: false, "Open early", [new DayHours(0, 240)]);
        await hub.Get<SupportSchedules>()
            .SaveAsync(new SupportSchedule(DateTimeZone.Utc, [monday], [holiday]), basedOn: null, new ScheduleEditor("root", "Root"));

        var online =
            (await (await hub.MemberAsync("Vera", Role.Viewer)).ReadsAsync("figures?from=2027-03-01&to=2027-03-07"))["supportOnline"]!
                .AsArray().ShouldHaveSingleItem()!;

        (online["from"]!.GetValue<string>(), online["to"]!.GetValue<string>()).ShouldBe(
            ("2027-03-01T20:00:00+00:00", "2027-03-02T04:00:00+00:00"));
    }

    [Theory]
    [InlineData("zone=Mars/Olympus", "is not a time zone of the IANA database")]
    [InlineData("from=yesterday", "is no day")]
    [InlineData("from=2027-03-02&to=2027-03-01", "ends before it begins")]
    [InlineData("from=2025-01-01&to=2027-03-01", "Ask for 366 at most")]
    public async Task A_period_that_is_none_is_refused_with_what_to_change(string query, string title)
    {
        var answer = await (await hub.MemberAsync("Vera", Role.Viewer)).SendAsync(HttpMethod.Get, $"figures?{query}");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body["title"]!.GetValue<string>().ShouldContain(title);
    }

    [Fact]
    public async Task A_spreadsheet_gets_a_row_for_each_and_runs_none_of_them()
    {
        var vera = await hub.MemberAsync("Vera", Role.Viewer);
        await hub.AdaIsOnlineAsync();
        await hub.Get<UserRequests>().CreateAsync(
            new NewUserRequest("c1", "help", [new StoryStep("=HYPERLINK(\"x\"), they said", "Ask", null)]));

        (await CsvAsync("by=day&from=2027-03-01&to=2027-03-02")).ShouldStartWith(
            "\uFEFF\"day\",\"conversations\",\"resolvedByBot\",\"requests\",\"taken\",\"waitingCount\",\"waitingMedian\",");
        (await CsvAsync("by=day&from=2027-03-01&to=2027-03-02")).Replace("\"", "").Split("\r\n")[1..]
            .ShouldBe(["2027-03-01,1,0,1,0,0,,,,0,,,,0,0,,,,0,,,,0,,,,0,0,0,0,0,", "2027-03-02,0,0,0,0,0,,,,0,,,,0,0,,,,0,,,,0,,,,0,0,0,0,0,", ""]);
        (await CsvAsync("by=story")).ShouldContain("\"'=HYPERLINK(\"\"x\"\"), they said\",\"0\",\"0\",\"1\",");
        (await vera.SendAsync(HttpMethod.Get, "figures.csv?by=weather")).Status.ShouldBe(HttpStatusCode.BadRequest);

        async Task<string> CsvAsync(string query) =>
            Encoding.UTF8.GetString((await vera.SendBytesAsync(HttpMethod.Get, $"figures.csv?{query}")).Bytes);
    }
}
