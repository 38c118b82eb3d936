namespace LiveTakeover.Bot.Uploads;

/// <summary>The <c>Uploads</c> section: where the files live that people send.</summary>
internal sealed class UploadsOptions
{
    public const string Section = "Uploads";

    /// <summary>An Azure Storage connection string. Without one, files live in the data folder.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The blob container; made when it is first needed.</summary>
    public string Container { get; set; } = "uploads";

    public bool AreBlobs => !string.IsNullOrEmpty(ConnectionString);
}
