using Microsoft.Extensions.Options;
using NodaTime;

namespace LiveTakeover.Handoff.Availability;

/// <summary>The <c>Handoff:Availability</c> section of the settings.</summary>
public sealed class AvailabilityOptions
{
    public const string Section = "Handoff:Availability";

    /// <summary>The IANA time zone of the default hours, which apply until an administrator saves a schedule.</summary>
    public string DefaultTimeZone { get; set; } = "Europe/Paris";
}

internal sealed class CheckAvailabilityOptions : IValidateOptions<AvailabilityOptions>
{
    public ValidateOptionsResult Validate(string? name, AvailabilityOptions options) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.DefaultTimeZone) is not null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Handoff:Availability:DefaultTimeZone must be a time zone of the IANA database, such as Europe/Paris.");
}
