namespace LiveTakeover.Bot.Uploads;

/// <summary>The <c>Uploads</c> section: where the files live that people send, and archived transcripts beside them.</summary>
internal sealed class UploadsOptions
{
    public const string Section = "Uploads";

    /// <summary>An Azure Storage connection string. Without one, and without an account, files live in the data folder.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Instead of a connection string, the address of the account's blobs: this host's managed identity opens it.</summary>
    public Uri? AccountUrl { get; set; }

    /// <summary>The client id of the managed identity, if it is not the system's own.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>The blob container of uploads; made when it is first needed.</summary>
    public string Container { get; set; } = "uploads";

    /// <summary>The blob container of archived transcripts.</summary>
    public string TranscriptsContainer { get; set; } = "transcripts";

    /// <summary>How long after it was sent a file is deleted. Empty: it is kept.</summary>
    public TimeSpan? KeepFor { get; set; }

    public bool AreBlobs => !string.IsNullOrEmpty(ConnectionString) || AccountUrl is not null;
}
