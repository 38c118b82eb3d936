using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Archive;

/// <summary>The <c>Handoff:Archive</c> section of the settings: which transcripts are archived as files, and for how long.</summary>
public sealed class ArchiveOptions
{
    public const string Section = "Handoff:Archive";

    /// <summary>How long a conversation must have been idle before its transcript is archived. If empty, nothing is archived.</summary>
    public TimeSpan? After { get; set; }

    /// <summary>How long after its last line an archived transcript is deleted. If empty, it is kept.</summary>
    public TimeSpan? KeepFor { get; set; }
}

internal sealed class CheckArchiveOptions : IValidateOptions<ArchiveOptions>
{
    public ValidateOptionsResult Validate(string? name, ArchiveOptions options)
    {
        if (options.After < TimeSpan.FromMinutes(1))
            return ValidateOptionsResult.Fail("Handoff:Archive:After is shorter than a minute: a conversation waits longer than that. Give it like 1.00:00:00, or leave it empty to archive nothing.");
        return options.KeepFor <= (options.After ?? TimeSpan.Zero)
            ? ValidateOptionsResult.Fail("Handoff:Archive:KeepFor must be longer than Handoff:Archive:After, or what was archived is deleted at once. Leave it empty to keep it.")
            : ValidateOptionsResult.Success;
    }
}
