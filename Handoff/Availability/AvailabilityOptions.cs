namespace LiveTakeover.Handoff;

/// <summary>The <c>Handoff:Availability</c> section of the settings.</summary>
public sealed class AvailabilityOptions
{
    public const string Section = "Handoff:Availability";

    /// <summary>The IANA time zone of the hours that answer until an administrator saves a schedule.</summary>
    public string DefaultTimeZone { get; set; } = "Europe/Paris";
}
