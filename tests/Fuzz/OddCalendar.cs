namespace LiveTakeover.Fuzz.Tests;

/// <summary>Calendar files of which some lines are odd, missing or twice there.</summary>
internal static class OddCalendar
{
    private const string Whole = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:1
        SUMMARY:Christmas
        DTSTART;VALUE=DATE:20261225
        DTEND;VALUE=DATE:20261226
        RRULE:FREQ=YEARLY;INTERVAL=1
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTART;TZID=Europe/Paris:20261224T180000
        DURATION:PT2H
        RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3
        EXDATE:20261228T180000
        END:VEVENT
        END:VCALENDAR
        """;

    private static readonly string[] Values =
    [
        "00000000", "99991231", "20261225T250000Z", "PT99999999999H", "-PT1H", "FREQ=SECONDLY", "FREQ=DAILY;COUNT=999999999",
        "FREQ=DAILY;INTERVAL=0", "FREQ=YEARLY;BYMONTH=13", "FREQ=MONTHLY;BYMONTHDAY=31;BYSETPOS=-9", "FREQ=DAILY;UNTIL=00010101",
        "FREQ=WEEKLY;BYDAY=XX", "VCALENDAR", "VEVENT", "VTIMEZONE",
    ];

    public static string Make(Random random)
    {
        var lines = Whole.ReplaceLineEndings("\n").Split('\n').ToList();
        for (var made = random.Next(1, 4); made > 0; made--)
        {
            var at = random.Next(lines.Count);
            if (random.Next(4) == 0) lines[at] = lines[random.Next(lines.Count)];
            else if (random.Next(4) == 0) lines.RemoveAt(at);
            else lines[at] = $"{lines[at].Split(':')[0]}:{(random.Next(2) == 0 ? Values[random.Next(Values.Length)] : Oddities.Plain(random))}";
        }

        return string.Join("\r\n", lines);
    }
}
