namespace LiveTakeover.Bot.Uploads;

/// <summary>The <c>Uploads</c> section: the storage of files that people send, and of archived transcripts.</summary>
internal sealed class UploadsOptions
{
    public const string Section = "Uploads";

    /// <summary>An Azure Storage connection string. Without one, and without an account URL, files are stored in the data folder.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The URL of the account's blob service, in place of a connection string. This host's managed identity opens it.</summary>
    public Uri? AccountUrl { get; set; }

    /// <summary>The client id of a user-assigned managed identity; empty for the system-assigned one.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>The blob container for uploads; created when first needed.</summary>
    public string Container { get; set; } = "uploads";

    /// <summary>The blob container for archived transcripts.</summary>
    public string TranscriptsContainer { get; set; } = "transcripts";

    /// <summary>How long after sending a file is deleted. If empty, files are kept.</summary>
    public TimeSpan? KeepFor { get; set; }

    public bool AreBlobs => !string.IsNullOrEmpty(ConnectionString) || AccountUrl is not null;
}
