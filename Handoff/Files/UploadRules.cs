using System.ComponentModel.DataAnnotations;

namespace LiveTakeover.Handoff;

/// <summary>What holds for files whoever sends them, in the <c>Uploads</c> section.</summary>
public sealed class UploadRules : IValidatableObject
{
    public const string Section = "Uploads";

    /// <summary>The largest upload request, in bytes.</summary>
    public int MaxBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>How long an upload is kept that no line refers to: one that was never sent, or came twice.</summary>
    public TimeSpan UnsentLifetime { get; set; } = TimeSpan.FromHours(1);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaxBytes < 1024) yield return new ValidationResult($"Uploads:MaxBytes is {MaxBytes}: allow at least 1024 bytes.");
        if (UnsentLifetime < TimeSpan.FromMinutes(5))
            yield return new ValidationResult($"Uploads:UnsentLifetime is {UnsentLifetime}: give at least five minutes, like 01:00:00, since an upload is sent only when it is whole.");
    }
}
