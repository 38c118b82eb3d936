using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Availability;
using static LiveTakeover.AgentHub.Tests.Support.SupportHub;

namespace LiveTakeover.AgentHub.Tests.Support;

/// <summary>
/// What a calendar says is used, or skipped with the reason, and what is read can be saved. It is Monday 23 November 2026 in Paris.
/// </summary>
public sealed class CalendarImportTests : IAsyncLifetime
{
    private const string Day = "DTSTART;VALUE=DATE:20261207";
    private const string Weekly = "DTSTART;VALUE=DATE:20261201|RRULE:FREQ=WEEKLY;COUNT=3";
    private const string Morning = "DTSTART;TZID=Europe/Paris:20261201T100000|DURATION:PT1H";
    private const string Mornings = Morning + "|RRULE:FREQ=WEEKLY;COUNT=3";

    /// <summary>The properties that the registry of iCalendar has, RFC 5545 first, but those of zones and alarms alone.</summary>
    private static readonly string[] Registered =
    [
        "ATTACH", "CATEGORIES", "CLASS", "COMMENT", "DESCRIPTION", "GEO", "LOCATION", "PERCENT-COMPLETE", "PRIORITY", "RESOURCES", "STATUS",
        "SUMMARY", "COMPLETED", "DTEND", "DUE", "DTSTART", "DURATION", "FREEBUSY", "TRANSP", "ATTENDEE", "CONTACT", "ORGANIZER",
        "RECURRENCE-ID", "RELATED-TO", "URL", "UID", "EXDATE", "EXRULE", "RDATE", "RRULE", "CREATED", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE",
        "REQUEST-STATUS", "NAME", "REFRESH-INTERVAL", "SOURCE", "COLOR", "IMAGE", "CONFERENCE", "BUSYTYPE", "CALENDAR-ADDRESS",
        "LOCATION-TYPE", "PARTICIPANT-TYPE", "RESOURCE-TYPE", "STRUCTURED-DATA", "STYLED-DESCRIPTION", "ACKNOWLEDGED", "PROXIMITY", "CONCEPT",
        "LINK", "REFID",
    ];

    private readonly SupportHub hub = new();

    public static TheoryData<string, string, string> Events => new()
    {
        { Day, "2026-12-07", "" },
        { "DTSTART:20261207", "2026-12-07", "" },
        { "DTSTART;VALUE=DATE:20171227T000000Z", "2017-12-27", "" },
        { "DTSTART;VALUE=DATE:20261207|DTEND;VALUE=DATE:20261210T000000", "2026-12-07..2026-12-09", "" },
        { Day + "|DTEND;VALUE=DATE:20261207", "2026-12-07", "" },
        { Day + "|DURATION:P2D", "2026-12-07..2026-12-08", "" },
        { "DTSTART:20261207T090000|DTEND:20261207T120000", "2026-12-07 09:00-12:00", "" },
        { "DTSTART:20261207T090000Z|DURATION:PT1H", "2026-12-07 10:00-11:00", "" },
        { "DTSTART;TZID=Romance Standard Time:20261207T090000|DURATION:PT1H", "2026-12-07 09:00-10:00", "" },
        { "DTSTART;TZID=\"/example.org/Tz/Europe/Lisbon\":20261207T090000|DURATION:PT1H", "2026-12-07 10:00-11:00", "" },
        { "DTSTART;TZID=\"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris\":20261207T090000|DURATION:PT1H", "", "time zone" },
        { "DTSTART;TZID=Nowhere:20261207T090000|DURATION:PT1H", "", "time zone" },
        { "DTSTART:20261207T000000|DTEND:20261207T235959", "2026-12-07 00:00-24:00", "" },
        { "DTSTART:20261207T220000|DTEND:20261208T020000", "2026-12-07 22:00-24:00, 2026-12-08 00:00-02:00", "" },
        { "DTSTART:20261207T090000", "", "no length" },
        { "DTSTART:20261207T090000|DTEND:20261207T080000", "", "ends before it starts" },
        { "DTSTART:20261207T090000|DTEND:20261207T120000|DURATION:PT1H", "", "both" },
        { "DTEND:20261207T090000", "", "no start" },
        { Day + "|DTSTART;VALUE=DATE:20261208", "", "DTSTART twice" },
        { Day + "|STATUS:CANCELLED", "", "cancelled" },
        { Day + "|STATUS:cancelled", "", "cancelled" },
        { Day + "|STATUS:TENTATIVE", "", "not certain" },
        { Day + "|STATUS:CONFIRMED", "2026-12-07", "" },
        { Day + "|STATUS:POSTPONED", "", "status" },
        { "DTSTART;VALUE=DATE:20201225|RRULE:FREQ=YEARLY", "2020-12-25 yearly", "" },
        { "DTSTART;VALUE=DATE:20201225|RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", "2020-12-25 yearly", "" },
        { "DTSTART;VALUE=DATE:19600501|RRULE:FREQ=YEARLY", "1970-05-01 yearly", "" },
        { "DTSTART;VALUE=DATE:19600229|RRULE:FREQ=YEARLY", "1972-02-29 yearly", "" },
        { "DTSTART;VALUE=DATE:19601231|DTEND;VALUE=DATE:19610103|RRULE:FREQ=YEARLY", "1970-12-31..1971-01-02 yearly", "" },
        { "DTSTART;VALUE=DATE:19600501", "", "1970" },
        {
            "DTSTART;VALUE=DATE:20201225|RRULE:FREQ=YEARLY|EXDATE;VALUE=DATE:20271225",
            "2025-12-25, 2026-12-25, 2028-12-25, 2029-12-25, 2030-12-25", "goes on from 2031-12-25"
        },
        { "DTSTART;VALUE=DATE:20301225|RRULE:FREQ=YEARLY", "2030-12-25", "goes on" },
        { Weekly, "2026-12-01, 2026-12-08, 2026-12-15", "" },
        { Weekly + "|EXDATE;VALUE=DATE:20261208", "2026-12-01, 2026-12-15", "" },
        { Weekly + "|EXDATE;VALUE=DATE:20261208T000000Z", "2026-12-01, 2026-12-15", "" },
        { Mornings + "|EXDATE:20261208T090000Z", "2026-12-01 10:00-11:00, 2026-12-15 10:00-11:00", "" },
        { Mornings + "|EXDATE;VALUE=DATE:20261208", "2026-12-01 10:00-11:00, 2026-12-15 10:00-11:00", "" },
        { Mornings + "|EXDATE;TZID=W. Europe Standard Time:20261208T100000", "2026-12-01 10:00-11:00, 2026-12-15 10:00-11:00", "" },
        { Day + "|RDATE;VALUE=DATE:20261210,20261211", "2026-12-07, 2026-12-10, 2026-12-11", "" },
        { Morning + "|RDATE;VALUE=PERIOD:20261205T080000Z/PT3H", "", "RDATE" },
        { Morning + "|RDATE;VALUE=PERIOD:20261205T080000Z/20261205T100000Z", "", "RDATE" },
        { "DTSTART;VALUE=DATE:20261207|RRULE:RSCALE=CHINESE;FREQ=YEARLY", "", "cannot be read" },
        { "DTSTART;VALUE=DATE:20261207|RRULE:FREQ=SOMETIMES", "", "cannot be read" },
        { Weekly + "|RRULE:FREQ=MONTHLY;COUNT=2", "", "RRULE twice" },
        { Weekly + "|EXRULE:FREQ=MONTHLY;COUNT=2", "", "EXRULE" },
        { "DTSTART:20261207T090000|DURATION:PT1H|RRULE:FREQ=HOURLY;COUNT=3", "", "more often" },
        { Morning + "|RRULE:FREQ=DAILY;UNTIL=20261203", "", "ends on a date" },
        { "DTSTART;VALUE=DATE:20150101|RRULE:FREQ=WEEKLY;COUNT=3", "", "over" },
        { "DTSTART;VALUE=DATE:20260230|RRULE:FREQ=YEARLY", "", "cannot be read" },
        { Day + "|DURATION:P400D", "", "longer than 366 days" },
        { "DTSTART:20261207T090000|DURATION:P400D", "", "longer than 366 days" },
        { Weekly + "|SEQUENCE:1", "2026-12-01, 2026-12-08, 2026-12-15", "" },
        { "DTSTART:20261207T000000|DTEND:20261209T000000|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "2026-12-07..2026-12-08", "" },
        { "DTSTART:20261206T230000Z|DTEND:20261207T230000Z|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "2026-12-07", "" },
        { "DTSTART:20261207T000000|DTEND:20261208T000000|X-MICROSOFT-CDO-ALLDAYEVENT:FALSE", "2026-12-07 00:00-24:00", "" },
        { "DTSTART:20261207T000000|DTEND:20261208T000000|X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE", "2026-12-07", "" },
        { Day + "|X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", "", "not certain" },
        { Day + "|X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE", "", "elsewhere" },
        { Day + "|X-MICROSOFT-CDO-BUSYSTATUS:FREE", "2026-12-07", "" },
        { Day + "|X-MICROSOFT-CDO-BUSYSTATUS:OOF", "2026-12-07", "" },
        { Day + "|X-APPLE-SPECIAL-DAY:WORK-HOLIDAY", "2026-12-07", "" },
        { Day + "|X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY", "", "people work" },
        { Day + "|TRANSP:TRANSPARENT", "2026-12-07", "" },
        { Day + "|X-ANYBODYS-OWN;A=b:c|BEGIN:VALARM|ACTION:DISPLAY|TRIGGER:-PT5M|END:VALARM", "2026-12-07", "" },
        { Day + "|WEATHER:rain", "", "WEATHER" },
        { Instance(Weekly, "RECURRENCE-ID;VALUE=DATE:20261208|DTSTART;VALUE=DATE:20261209"), "2026-12-01, 2026-12-09, 2026-12-15", "" },
        { Instance(Weekly, "RECURRENCE-ID:20261208T000000Z|DTSTART;VALUE=DATE:20261209"), "2026-12-01, 2026-12-09, 2026-12-15", "" },
        { Instance(Weekly, "RECURRENCE-ID;VALUE=DATE:20261208|DTSTART;VALUE=DATE:20261208|STATUS:CANCELLED"), "2026-12-01, 2026-12-15", "" },
        {
            Instance(Mornings, "RECURRENCE-ID:20261208T090000Z|DTSTART;TZID=Europe/Paris:20261209T100000|DURATION:PT2H"),
            "2026-12-01 10:00-11:00, 2026-12-09 10:00-12:00, 2026-12-15 10:00-11:00", ""
        },
        {
            Instance(Mornings, "RECURRENCE-ID;VALUE=DATE:20261208|DTSTART;TZID=Europe/Paris:20261209T100000|DURATION:PT1H"),
            "2026-12-01 10:00-11:00, 2026-12-09 10:00-11:00, 2026-12-15 10:00-11:00", ""
        },
        {
            Instance(Mornings, "RECURRENCE-ID;TZID=America/New_York:20261208T040000|DTSTART:20261209T090000Z|DURATION:PT1H"),
            "2026-12-01 10:00-11:00, 2026-12-09 10:00-11:00, 2026-12-15 10:00-11:00", ""
        },
        { Instance(Weekly, "RECURRENCE-ID;VALUE=DATE:20261208|DTSTART;VALUE=DATE:20261209|STATUS:TENTATIVE"), "2026-12-01, 2026-12-15", "not certain" },
        { Instance(Weekly, "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261208|DTSTART;VALUE=DATE:20261209"), "", "THISANDFUTURE" },
        { Instance(Weekly + "|STATUS:CANCELLED", "RECURRENCE-ID;VALUE=DATE:20261208|DTSTART;VALUE=DATE:20261209"), "", "cancelled" },
        { Instance(Day + "|SEQUENCE:1", "DTSTART;VALUE=DATE:20261209|SEQUENCE:2"), "2026-12-09", "later version" },
        { "RECURRENCE-ID;VALUE=DATE:20261208|DTSTART;VALUE=DATE:20261209", "2026-12-09", "" },
        { "RECURRENCE-ID;VALUE=DATE:20261208|DTSTART;VALUE=DATE:20261209|STATUS:CANCELLED", "", "cancelled" },
    };

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Theory]
    [MemberData(nameof(Events))]
    public async Task An_event_happens_when_its_properties_say_or_is_skipped_with_the_reason(string lines, string dates, string why)
    {
        var (exceptions, skipped) = await ReadAsync(Calendar(Event(lines)));

        string.Join(", ", exceptions.Select(Shown)).ShouldBe(dates, skipped.ToString());
        if (why.Length == 0) skipped.ShouldBeEmpty(lines);
        else skipped.ToString().ShouldContain(why);
    }

    [Fact]
    public async Task Every_registered_property_has_a_row_or_changes_nothing_or_has_its_event_skipped()
    {
        var rows = string.Join('|', Events.Select(row => (string)row[0]));
        foreach (var name in Registered.Where(name => !rows.Contains(name, StringComparison.Ordinal)))
        {
            var (exceptions, skipped) = await ReadAsync(Calendar(Event($"{Day}|{name}:1")));

            var isTaken = exceptions.Count == 1 && Shown(exceptions[0]!) == "2026-12-07" && skipped.Count == 0;
            var isSkipped = exceptions.Count == 0 && skipped.Count == 1;
            (isTaken || isSkipped).ShouldBeTrue($"{name}: {exceptions} {skipped}");
        }
    }

    [Theory]
    [InlineData("METHOD:PUBLISH", "2026-12-07", "")]
    [InlineData("METHOD:CANCEL", "", "METHOD:CANCEL")]
    [InlineData("METHOD:COUNTER", "", "METHOD:COUNTER")]
    [InlineData("CALSCALE:GREGORIAN", "2026-12-07", "")]
    [InlineData("CALSCALE:HEBREW", "", "CALSCALE")]
    [InlineData("BEGIN:VTODO|UID:t|SUMMARY:T|DUE:20261201T100000Z|END:VTODO", "2026-12-07", "VTODO")]
    [InlineData("BEGIN:VJOURNAL|UID:t|SUMMARY:T|END:VJOURNAL", "2026-12-07", "VJOURNAL")]
    [InlineData("BEGIN:VFREEBUSY|UID:t|END:VFREEBUSY", "2026-12-07", "VFREEBUSY")]
    [InlineData("BEGIN:VAVAILABILITY|UID:t|END:VAVAILABILITY", "2026-12-07", "VAVAILABILITY")]
    public async Task What_the_file_says_of_all_its_events_holds(string lines, string dates, string why)
    {
        var (exceptions, skipped) = await ReadAsync(Calendar(lines + "|" + Event(Day)));

        string.Join(", ", exceptions.Select(Shown)).ShouldBe(dates);
        if (why.Length == 0) skipped.ShouldBeEmpty();
        else skipped.ToString().ShouldContain(why);
    }

    [Fact]
    public async Task A_time_without_a_zone_is_in_the_files_zone()
    {
        var (exceptions, _) = await ReadAsync(Calendar("X-WR-TIMEZONE:America/New_York|" + Event("DTSTART:20261207T040000|DURATION:PT1H")));

        exceptions.Select(Shown).ShouldBe(["2026-12-07 10:00-11:00"]);
    }

    [Fact]
    public async Task All_calendars_of_a_file_are_read_and_folded_lines_too()
    {
        var (exceptions, _) = await ReadAsync(
            Calendar(Event(Day)) + Calendar(Event("DTSTART;VALUE=DA\r\n TE:20261209").Replace("UID:1", "UID:2")));

        exceptions.Select(Shown).ShouldBe(["2026-12-07", "2026-12-09"]);
    }

    [Fact]
    public async Task What_comes_back_for_ever_is_told_to_go_on()
    {
        var (exceptions, skipped) = await ReadAsync(Calendar(Event("DTSTART;VALUE=DATE:20261207|RRULE:FREQ=DAILY")));

        exceptions.Count.ShouldBe(400);
        skipped.ToString().ShouldContain("goes on from 2028-01-11");
    }

    [Fact]
    public async Task One_event_that_cannot_be_read_does_not_take_the_others_with_it()
    {
        var (exceptions, skipped) = await ReadAsync(
            Calendar(Event(Day) + "|BEGIN:VEVENT|UID:2|SUMMARY:Broken|DTSTART:never|END:VEVENT|" + Event("DTSTART;VALUE=DATE:20261209").Replace("UID:1", "UID:3")));

        exceptions.Select(Shown).ShouldBe(["2026-12-07", "2026-12-09"]);
        skipped.ToString().ShouldContain("Broken");
    }

    [Fact]
    public async Task Days_that_two_events_close_are_closed_once()
    {
        var (exceptions, skipped) = await ReadAsync(Calendar(string.Join('|',
            Named("1", "Christmas", "DTSTART;VALUE=DATE:20261225"), Named("2", "Break", "DTSTART;VALUE=DATE:20261221|DTEND;VALUE=DATE:20270102"),
            Named("3", "New Year", "DTSTART;VALUE=DATE:20270101"))));

        exceptions.Select(Shown).ShouldBe(["2026-12-21..2026-12-24", "2026-12-25", "2026-12-26..2027-01-01"]);
        skipped.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task What_is_read_can_be_saved_and_every_event_is_found_again(int seed)
    {
        var random = new Random(seed);
        var names = new List<string>();
        var calendar = Calendar(string.Join('|', Enumerable.Range(0, 60).Select(number => Any(random, number, names))));

        var (exceptions, skipped) = await ReadAsync(calendar);

        var (saved, problem) = await SendAsync(hub.Ada, HttpMethod.Put, "schedule", Schedule(
            "Europe/Paris", Slot("monday", "09:00", "18:00"), exceptions.ToJsonString().Trim('[', ']')));
        saved.IsSuccessStatusCode.ShouldBeTrue($"seed {seed}: {problem} {exceptions}");
        var told = exceptions.ToJsonString() + skipped.ToJsonString();
        var closed = exceptions.SelectMany(Days).ToHashSet();
        foreach (var name in names)
            (told.Contains(name, StringComparison.Ordinal) || closed.Contains(name[^8..]))
                .ShouldBeTrue($"seed {seed}: {name} in\n{calendar}\n{told}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_there_is_too_much_of_is_skipped(int each)
    {
        var events = Enumerable.Range(0, 700).SelectMany(day => Enumerable.Range(0, each * 2).Select(hour => Named(
            $"{day}-{hour}", "Many", $"DTSTART:{new DateOnly(2027, 1, 1).AddDays(2 * day):yyyyMMdd}T{hour:00}0000|DURATION:PT30M")))
            .Concat(Enumerable.Range(0, 30).Select(part => Named($"q{part}", "Parts", $"DTSTART:20261207T{part / 2:00}{part % 2 * 30:00}00|DURATION:PT10M")))
            .Concat(Enumerable.Range(0, 700).Select(day => Named($"d{day}", "Days", $"DTSTART;VALUE=DATE:{new DateOnly(2027, 1, 2).AddDays(2 * day):yyyyMMdd}")));

        var (exceptions, skipped) = await ReadAsync(Calendar(string.Join('|', events)));

        exceptions.Count.ShouldBeLessThanOrEqualTo(1000);
        skipped.Count.ShouldBeGreaterThan(300);
        var (saved, problem) = await SendAsync(hub.Ada, HttpMethod.Put, "schedule", Schedule(
            "Europe/Paris", Slot("monday", "09:00", "18:00"), exceptions.ToJsonString().Trim('[', ']')));
        saved.IsSuccessStatusCode.ShouldBeTrue(problem?.ToString());
    }

    /// <summary>
    /// An event of which the days, the length, the name and the recurrence may be anything. Its name ends with its first day.
    /// </summary>
    private static string Any(Random random, int number, List<string> names)
    {
        var date = new DateOnly(
            random.Next(4) == 0 ? random.Next(1900, 2300) : 2026 + random.Next(2), random.Next(1, 13), random.Next(1, 29));
        var name = $"{number}{Pick("Fête", "👨‍👩‍👧‍👦", "a\\nb", "\u202Etxt", "\t")}{date:yyyyMMdd}";
        names.Add($"{date:yyyyMMdd}");
        var time = $"T{random.Next(24):00}{random.Next(4) * 15:00}{Pick("00", "59")}";
        var start = Pick($"DTSTART;VALUE=DATE:{date:yyyyMMdd}", $"DTSTART:{date:yyyyMMdd}{time}", $"DTSTART;TZID=Asia/Tokyo:{date:yyyyMMdd}{time}");
        var rule = Pick("", "", "|RRULE:FREQ=YEARLY", "|RRULE:FREQ=WEEKLY;COUNT=5", "|RRULE:FREQ=MONTHLY;COUNT=4", "|RRULE:FREQ=DAILY");
        var length = Pick("|DURATION:P1D", "|DURATION:P3D", "|DURATION:PT90M", "|DURATION:P370D", "");
        return Named($"{number}", $"{name}{(random.Next(5) == 0 ? new string('x', 300) : "")}{date:yyyyMMdd}", start + length + rule);

        string Pick(params string[] choices) => choices[random.Next(choices.Length)];
    }

    private static IEnumerable<string> Days(JsonNode? exception)
    {
        var first = DateOnly.Parse((string)exception!["date"]!, CultureInfo.InvariantCulture);
        var last = exception["lastDate"] is { } end ? DateOnly.Parse((string)end!, CultureInfo.InvariantCulture) : first;
        for (var date = first; date <= last; date = date.AddDays(1)) yield return $"{date:yyyyMMdd}";
    }

    private static string Instance(string series, string instance) => $"{series}|END:VEVENT|BEGIN:VEVENT|UID:1|SUMMARY:Moved|{instance}";

    private static string Event(string lines) => Named("1", "X", lines);

    private static string Named(string uid, string name, string lines) => $"BEGIN:VEVENT|UID:{uid}|SUMMARY:{name}|{lines}|END:VEVENT";

    private static string Calendar(string lines) =>
        $"BEGIN:VCALENDAR|VERSION:2.0|PRODID:test|{lines}|END:VCALENDAR|".Replace("|", "\r\n", StringComparison.Ordinal);

    private static string Shown(JsonNode? exception) => (string)exception!["date"]!
        + (exception["lastDate"] is { } last ? $"..{(string)last!}" : "")
        + ((bool)exception["yearly"]! ? " yearly" : "")
        + string.Concat(exception["hours"]!.AsArray().Select(hours => $" {(string)hours!["from"]!}-{(string)hours["to"]!}"));

    private async Task<(JsonArray Exceptions, JsonArray Skipped)> ReadAsync(string text)
    {
        using var content = new StringContent(text, Encoding.UTF8, "text/calendar");
        var response = await hub.Ada.PostAsync("/hub/api/support/exceptions/read", content);
        var json = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{text}\n{json}");
        var read = JsonNode.Parse(json)!;
        return (read["exceptions"]!.AsArray(), read["skipped"]!.AsArray());
    }
}
