using System.ComponentModel.DataAnnotations;

namespace LiveTakeover.Handoff;

/// <summary>The <c>Handoff:Archive</c> section: which transcripts become files, and for how long.</summary>
public sealed class ArchiveOptions : IValidatableObject
{
    public const string Section = "Handoff:Archive";

    /// <summary>How long nothing must have been said in a conversation before its transcript is archived. Empty: none is.</summary>
    public TimeSpan? After { get; set; }

    /// <summary>How long after the last line an archived transcript is deleted. Empty: it is kept.</summary>
    public TimeSpan? KeepFor { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (After < TimeSpan.FromMinutes(1))
            yield return new ValidationResult("Handoff:Archive:After is shorter than a minute: a conversation pauses longer than that. Give it like 1.00:00:00, or leave it empty to archive nothing.");
        if (KeepFor <= (After ?? TimeSpan.Zero))
            yield return new ValidationResult("Handoff:Archive:KeepFor must be longer than Handoff:Archive:After, or what was archived is deleted at once. Leave it empty to keep it.");
    }
}
