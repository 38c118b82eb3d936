using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>Reads a document into a schedule, or reports every problem with its location.</summary>
public sealed class ScheduleReader
{
    /// <summary>Seven days of quarter hours.</summary>
    public const int MaxSlots = 7 * 24 * 4;

    public const int MaxExceptions = 1000;

    /// <summary>The longest name of an exception, in UTF-16 code units.</summary>
    public const int MaxExceptionName = 200;

    /// <summary>The first and the last year of an exception.</summary>
    public const int FirstYear = 1970, LastYear = 2199;

    private readonly ScheduleProblems problems = new();

    /// <summary>The schedule, or null with the list of problems.</summary>
    public static SupportSchedule? Read(ScheduleDocument? document, out IReadOnlyList<ScheduleProblem> problems)
    {
        var reader = new ScheduleReader();
        var schedule = reader.Read(document ?? new(null, null, null));
        problems = reader.problems.Found;
        return problems.Count == 0 ? schedule : null;
    }

    /// <summary>
    /// Reads a stored schedule. It was valid when it was saved; if the rules have changed since, its readable parts apply.
    /// </summary>
    internal static SupportSchedule ReadStored(ScheduleDocument document) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(document.TimeZone ?? "") is null
            ? throw new InvalidDataException(
                $"The saved support schedule is in the time zone '{document.TimeZone}', which is not in this version of the IANA database.")
            : new ScheduleReader().Read(document);

    private SupportSchedule Read(ScheduleDocument document)
    {
        var zone = ReadZone(document.TimeZone);
        var slots = Fits(document.Slots, MaxSlots, "$.slots", required: true) ? ReadSlots(document.Slots!) : [];
        var exceptions = Fits(document.Exceptions, MaxExceptions, "$.exceptions", required: false)
            ? new ExceptionReader(problems).Read(document.Exceptions ?? [])
            : [];
        return new SupportSchedule(zone, slots, exceptions);
    }

    private DateTimeZone ReadZone(string? id)
    {
        if (id is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone) return zone;
        problems.Add("$.timeZone", id is null
            ? "The time zone is missing; name one of the IANA database, such as Europe/Paris."
            : $"'{Shorten(id)}' is not a time zone of the IANA database; name one such as Europe/Paris.");
        return DateTimeZone.Utc;
    }

    private bool Fits<T>(IReadOnlyList<T>? list, int max, string path, bool required)
    {
        if (list is null && required) problems.Add(path, "The list is missing; send an empty one for a team that is never online.");
        if (list?.Count > max) problems.Add(path, $"At most {max} are possible, and there are {list.Count}.");
        return list is null ? !required : list.Count <= max;
    }

    private List<WeekSlot> ReadSlots(IReadOnlyList<SlotDocument?> documents)
    {
        var read = new List<(int Index, WeekSlot Slot)>();
        for (var index = 0; index < documents.Count; index++)
        {
            if (ReadSlot(documents[index], $"$.slots[{index}]") is { } slot) read.Add((index, slot));
        }

        RefuseOverlaps(read);
        return [.. read.Select(entry => entry.Slot)];
    }

    private WeekSlot? ReadSlot(SlotDocument? document, string path)
    {
        var from = ReadTime(document?.From, path + ".from");
        var to = ReadTime(document?.To, path + ".to");
        if (from is not { } start || to is not { } end) return null;
        var slot = new WeekSlot(start, end);
        if (start.Minute == WallClock.MinutesPerDay)
            problems.Add(path + ".from.time", "24:00 is for an end; start at 00:00 of the next day.");
        else if (slot.Minutes == 0)
            problems.Add(path, $"The slot starts and ends on {start}. For the whole week, take Monday 00:00 to Sunday 24:00.");
        else if (start.Day == end.Day && end.Minute < start.Minute)
            problems.Add(path, $"The slot ends at {WallClock.Write(end.Minute)}, before it starts at {WallClock.Write(start.Minute)}. To cross midnight, end it on the next day.");
        else
            return slot;
        return null;
    }

    private WeekTime? ReadTime(WeekTimeDocument? document, string path)
    {
        var dayIsGood = WallClock.TryReadDay(document?.Day, out var day);
        var timeIsGood = WallClock.TryRead(document?.Time, out var minute);
        if (!dayIsGood) problems.Add(path + ".day", $"'{Shorten(document?.Day)}' is not a day; write monday to sunday.");
        if (!timeIsGood)
            problems.Add(path + ".time", $"'{Shorten(document?.Time)}' is not a time; write hours and minutes, 00:00 to 24:00.");
        return dayIsGood && timeIsGood ? new WeekTime(day, minute) : null;
    }

    private void RefuseOverlaps(List<(int Index, WeekSlot Slot)> slots)
    {
        const int week = WallClock.MinutesPerWeek;
        var ordered = slots.OrderBy(entry => entry.Slot.From.MinuteOfWeek).ToList();
        for (var place = 0; place < ordered.Count && ordered.Count > 1; place++)
        {
            var (current, next) = (ordered[place], ordered[(place + 1) % ordered.Count]);
            var nextStart = next.Slot.From.MinuteOfWeek + (place + 1 == ordered.Count ? week : 0);
            if (current.Slot.From.MinuteOfWeek + current.Slot.Minutes > nextStart)
                problems.Add(
                    $"$.slots[{next.Index}]",
                    $"{next.Slot} overlaps {current.Slot} ($.slots[{current.Index}]); make one slot of them, or shorten one.");
        }
    }

    internal static string Shorten(string? text) => text is { Length: > 40 } ? text[..40] + "…" : text ?? "";
}
