using System.Globalization;
using System.Text.RegularExpressions;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.AgentHub.Support;

/// <summary>The exceptions that a calendar gives, one for a date. What is in here can be saved; everything else is skipped.</summary>
internal sealed partial class ImportedExceptions(DateTimeZone zone)
{
    private const int MostDays = 366;
    private const string NoName = "(no name)";

    private readonly Dictionary<(bool Yearly, LocalDate Date), ScheduleException> taken = [];
    private readonly List<SkippedEvent> skipped = [];

    public IReadOnlyList<SkippedEvent> Skipped => skipped;

    public DateTimeZone Zone => zone;

    public void Skip(string? name, string why) => skipped.Add(new(Plain(name) ?? NoName, why));

    /// <summary>Closes the days, except those that another event has.</summary>
    public void Close(string? name, LocalDate first, LocalDate last, bool yearly)
    {
        if (Period.DaysBetween(first, last) >= MostDays)
        {
            Skip(name, $"it lasts longer than {MostDays} days.");
            return;
        }

        var shifted = yearly ? WithinReach(first) : first;
        last = shifted.Plus(Period.Between(first, last, PeriodUnits.Days));
        LocalDate? from = null;
        for (var date = shifted; date <= last; date = date.PlusDays(1))
        {
            if (Present(date, yearly) is not { } present)
            {
                from ??= date;
                continue;
            }

            if (!present.Closed) Skip(name, $"{YearView.Write(date)} is taken by {present}.");
            if (from is { } start) Put(new(start, date.PlusDays(-1), yearly, name, []));
            from = null;
        }

        if (from is { } begin) Put(new(begin, last, yearly, name, []));
    }

    /// <summary>Opens the day at these hours; several events of a day add up.</summary>
    public void Open(string? name, LocalDate date, DayHours hours, bool yearly)
    {
        if (yearly) date = WithinReach(date);
        if (Present(date, yearly) is not { } present) Put(new(date, date, yearly, name, [hours]));
        else if (present.Closed) Skip(name, $"{YearView.Write(date)} is taken by {present}.");
        else Put(present with { Hours = Union(present.Hours, hours) });
    }

    /// <summary>What the schedule takes. Its reader has the last word, so that nothing is read that cannot be saved.</summary>
    public IReadOnlyList<ExceptionDocument> Documents()
    {
        var exceptions = taken.Values.Distinct<ScheduleException>(ReferenceEqualityComparer.Instance)
            .OrderBy(exception => exception.First).ThenBy(exception => exception.Yearly).ToList();
        foreach (var tooMany in exceptions.Skip(ScheduleReader.MaxExceptions))
            Skip(tooMany.Name, $"there are {ScheduleReader.MaxExceptions} exceptions already.");
        exceptions = exceptions[..Math.Min(exceptions.Count, ScheduleReader.MaxExceptions)];
        while (true)
        {
            var documents = exceptions.ConvertAll(ScheduleWriter.Write);
            ScheduleReader.Read(new ScheduleDocument(zone.Id, [], documents), out var problems);
            if (problems.Count == 0) return documents;
            foreach (var (place, message) in problems.Select(Place).DistinctBy(problem => problem.Place)
                .OrderByDescending(problem => problem.Place))
            {
                Skip(exceptions[place].Name, message);
                exceptions.RemoveAt(place);
            }
        }
    }

    private void Put(ScheduleException exception)
    {
        var named = exception with { Name = Plain(exception.Name) };
        for (var date = named.First; date <= named.Last; date = date.PlusDays(1)) taken[Key(date, named.Yearly)] = named;
    }

    private static string? Plain(string? name) =>
        NameText.Plain(name ?? "", ScheduleReader.MaxExceptionName) is { Length: > 0 } plain ? plain : null;

    private ScheduleException? Present(LocalDate date, bool yearly) => taken.GetValueOrDefault(Key(date, yearly));

    // As the schedule's reader has it: a yearly exception is one of a month and a day.
    private static (bool, LocalDate) Key(LocalDate date, bool yearly) =>
        (yearly, yearly ? new LocalDate(2000, date.Month, date.Day) : date);

    /// <summary>Something yearly that began before schedules do begins with them. Only a leap year has a 29 February.</summary>
    private static LocalDate WithinReach(LocalDate date) => date.Year >= ScheduleReader.FirstYear
        ? date
        : new LocalDate(date is { Month: 2, Day: 29 } ? 1972 : ScheduleReader.FirstYear, date.Month, date.Day);

    private static List<DayHours> Union(IEnumerable<DayHours> present, DayHours more)
    {
        var union = new List<DayHours>();
        foreach (var hours in present.Append(more).OrderBy(hours => hours.From))
        {
            if (union is [.., var last] && hours.From <= last.To) union[^1] = last with { To = Math.Max(last.To, hours.To) };
            else union.Add(hours);
        }

        return union;
    }

    private static (int Place, string Message) Place(ScheduleProblem problem) =>
        (int.Parse(Index().Match(problem.Path).Groups["place"].ValueSpan, CultureInfo.InvariantCulture), problem.Message);

    [GeneratedRegex(@"^\$\.exceptions\[(?<place>[0-9]+)\]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Index();
}
