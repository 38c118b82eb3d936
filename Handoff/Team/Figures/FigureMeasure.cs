using LiveTakeover.Handoff.Team.Targets;
using NodaTime;

namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>How waiting is measured: around the clock or in the support team's hours, and against which targets.</summary>
/// <param name="Hours">The support team's hours; null: none are known, so that there are no targets either.</param>
/// <param name="Targets">The targets of today: the past is measured by them, too.</param>
/// <param name="Now">Whoever has waited until now, and longer than the target, was not answered in time.</param>
internal sealed record FigureMeasure(SupportHours? Hours, ResponseTargetSet Targets, Instant Now)
{
    public static readonly FigureMeasure AroundTheClock = new(null, new([]), Instant.MinValue);

    /// <summary>True: the time while the team is offline is no waiting.</summary>
    public bool IsInHours { get; init; }

    public Duration? Length(Instant? from, Instant? to) => from is not { } start || to is not { } end
        ? null
        : IsInHours && Hours is { } hours ? hours.Between(start, end) : end - start;

    /// <returns>Whether the target was kept; null if there is none, or if there is time left.</returns>
    public bool? IsKept(Instant askedAt, Instant? answeredAt, Duration? target)
    {
        if (target is not { } length || Hours is not { } hours || hours.After(askedAt, length) is not { } due) return null;
        return answeredAt is { } at ? at <= due : due < Now ? false : null;
    }
}

/// <summary>How often a target was kept.</summary>
/// <param name="Due">The cases with a target that are decided.</param>
/// <param name="Kept">Those of them that were answered in time.</param>
public sealed record TargetCount(int Due, int Kept)
{
    internal static readonly TargetCount None = new(0, 0);

    internal static TargetCount Of(IEnumerable<bool?> cases)
    {
        var decided = cases.OfType<bool>().ToList();
        return new(decided.Count, decided.Count(kept => kept));
    }
}
