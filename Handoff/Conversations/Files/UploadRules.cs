using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Conversations.Files;

/// <summary>The rules for files of every sender, in the <c>Uploads</c> section of the settings.</summary>
public sealed class UploadRules
{
    public const string Section = "Uploads";

    /// <summary>The largest upload request, in bytes: at least 1,024.</summary>
    public int MaxBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>How long an upload is kept that no line refers to (never sent, or sent twice): at least five minutes.</summary>
    public TimeSpan UnsentLifetime { get; set; } = TimeSpan.FromHours(1);

    public UploadQuota Quota { get; set; } = new();
}

/// <summary>How many bytes of files are kept. A file counts as at least 4 kB.</summary>
public sealed class UploadQuota
{
    /// <summary>Files that the person of a conversation has sent into it.</summary>
    public long PerConversation { get; set; } = 50L * 1024 * 1024;

    /// <summary>Files that all persons have sent in 24 hours.</summary>
    public long PerDay { get; set; } = 1024L * 1024 * 1024;

    /// <summary>All files of persons and agents. It is never exceeded.</summary>
    public long InAll { get; set; } = 10L * 1024 * 1024 * 1024;
}

internal sealed class CheckUploadRules : IValidateOptions<UploadRules>
{
    public ValidateOptionsResult Validate(string? name, UploadRules options)
    {
        if (options.MaxBytes < 1024)
            return ValidateOptionsResult.Fail($"Uploads:MaxBytes is {options.MaxBytes}: allow at least 1024 bytes.");
        if (Math.Min(Math.Min(options.Quota.PerConversation, options.Quota.PerDay), options.Quota.InAll) < options.MaxBytes)
            return ValidateOptionsResult.Fail("Uploads:Quota needs a PerConversation, PerDay and InAll of at least Uploads:MaxBytes.");
        return options.UnsentLifetime < TimeSpan.FromMinutes(5)
            ? ValidateOptionsResult.Fail($"Uploads:UnsentLifetime is {options.UnsentLifetime}: give at least five minutes, like 01:00:00, since an upload is sent only when it is whole.")
            : ValidateOptionsResult.Success;
    }
}
