using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Colleagues;

/// <summary>The <c>Handoff:Absence</c> section of the settings: when requests of absent agents go back to the team.</summary>
public sealed class AbsenceOptions
{
    public const string Section = "Handoff:Absence";

    /// <summary>
    /// How long after the last sign of an agent the requests that are assigned to them go back to the team. Longer than a weekend by
    /// default. If empty, they stay.
    /// </summary>
    public TimeSpan? After { get; set; } = TimeSpan.FromDays(3);

    /// <summary>The same for an agent who has set themselves away. If empty, <see cref="After"/> holds for them too.</summary>
    public TimeSpan? AfterAway { get; set; } = TimeSpan.FromDays(1);
}

internal sealed class CheckAbsenceOptions : IValidateOptions<AbsenceOptions>
{
    // The last sign of an agent may be ten minutes older than the store knows.
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, AbsenceOptions options)
    {
        var wrong = new[] { (nameof(options.After), options.After), (nameof(options.AfterAway), options.AfterAway) }
            .Where(setting => setting.Item2 < Shortest)
            .Select(setting => $"Handoff:Absence:{setting.Item1} is shorter than an hour. Give it like 3.00:00:00, or leave it empty.")
            .ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
