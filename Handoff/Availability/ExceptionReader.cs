using NodaTime;
using NodaTime.Text;

namespace LiveTakeover.Handoff.Availability;

/// <summary>Reads the dated exceptions of a document.</summary>
internal sealed class ExceptionReader(ScheduleProblems problems)
{
    private const int MaxDays = 366;
    private const int MaxHours = 24;

    private readonly Dictionary<(bool Yearly, LocalDate Date), int> taken = [];

    public List<ScheduleException> Read(IReadOnlyList<ExceptionDocument?> documents)
    {
        var read = new List<ScheduleException>();
        for (var index = 0; index < documents.Count; index++)
        {
            if (Read(documents[index], $"$.exceptions[{index}]") is not { } exception) continue;
            RefuseTakenDates(exception, index);
            read.Add(exception);
        }

        return read;
    }

    private ScheduleException? Read(ExceptionDocument? document, string path)
    {
        var first = ReadDate(document?.Date, path + ".date");
        var last = document?.LastDate is null ? first : ReadDate(document.LastDate, path + ".lastDate");
        var hours = ReadHours(document?.Hours ?? [], path + ".hours");
        if (document is null || first is not { } from || last is not { } to || hours is null) return null;
        RefuseContradictions(document, path);
        if (!IsInOrder(document, from, to, path)) return null;
        return new(from, to, document.Yearly, string.IsNullOrWhiteSpace(document.Name) ? null : document.Name.Trim(), hours);
    }

    private bool IsInOrder(ExceptionDocument document, LocalDate from, LocalDate to, string path)
    {
        if (to < from)
            problems.Add(path + ".lastDate", $"The last date, {document.LastDate}, is before the first, {document.Date}.");
        else if (Period.DaysBetween(from, to) >= MaxDays)
            problems.Add(path + ".lastDate", $"One exception may last {MaxDays} days; change the week for more than that.");
        else
            return true;
        return false;
    }

    private void RefuseContradictions(ExceptionDocument document, string path)
    {
        var hasHours = document.Hours is { Count: > 0 };
        if (document.Closed == true && hasHours)
            problems.Add(path, "The date is closed and has hours; take away one of the two.");
        if (document.Closed == false && !hasHours)
            problems.Add(path + ".hours", "The date is not closed but has no hours; add them, or close it.");
        if (document.Name?.Length > ScheduleReader.MaxExceptionName)
            problems.Add(path + ".name", $"The name has {document.Name.Length} characters; {ScheduleReader.MaxExceptionName} are possible.");
    }

    private LocalDate? ReadDate(string? text, string path)
    {
        var date = LocalDatePattern.Iso.Parse(text ?? "");
        if (date.Success && date.Value.Year is >= ScheduleReader.FirstYear and <= ScheduleReader.LastYear) return date.Value;
        problems.Add(path, $"'{ScheduleReader.Shorten(text)}' is not a date from {ScheduleReader.FirstYear} to {ScheduleReader.LastYear}; write it as 2026-12-25.");
        return null;
    }

    private List<DayHours>? ReadHours(IReadOnlyList<HoursDocument?> documents, string path)
    {
        if (documents.Count > MaxHours)
        {
            problems.Add(path, $"At most {MaxHours} are possible, and there are {documents.Count}.");
            return null;
        }

        var read = new List<DayHours>();
        for (var index = 0; index < documents.Count; index++)
        {
            if (ReadHours(documents[index], $"{path}[{index}]") is { } hours) read.Add(hours);
        }

        RefuseOverlaps(read, path);
        return read;
    }

    private DayHours? ReadHours(HoursDocument? document, string path)
    {
        if (WallClock.TryRead(document?.From, out var from) && WallClock.TryRead(document?.To, out var to) && from < to)
            return new(from, to);
        problems.Add(path, $"From '{ScheduleReader.Shorten(document?.From)}' to '{ScheduleReader.Shorten(document?.To)}' is no range of one day; write it as 09:00 to 12:00, with 24:00 the latest end.");
        return null;
    }

    private void RefuseOverlaps(List<DayHours> hours, string path)
    {
        var ordered = hours.OrderBy(range => range.From).ToList();
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
        {
            if (later.From < earlier.To) problems.Add(path, $"{later} overlaps {earlier}; make one range of them, or shorten one.");
        }
    }

    private void RefuseTakenDates(ScheduleException exception, int index)
    {
        for (var date = exception.First; date <= exception.Last; date = date.PlusDays(1))
        {
            var key = (exception.Yearly, exception.Yearly ? new LocalDate(2000, date.Month, date.Day) : date);
            if (taken.TryAdd(key, index) || taken[key] == index) continue;
            problems.Add(
                $"$.exceptions[{index}].date",
                $"{date:uuuu-MM-dd} has an exception already ($.exceptions[{taken[key]}]); make one of them.");
            return;
        }
    }
}
