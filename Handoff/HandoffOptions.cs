using System.ComponentModel.DataAnnotations;

namespace LiveTakeover.Handoff;

/// <summary>The <c>Handoff</c> section of the settings.</summary>
public sealed class HandoffOptions : IValidatableObject
{
    public const string Section = "Handoff";

    /// <summary>Agents may take control of this bot's conversations. Off by default.</summary>
    public bool Enabled { get; set; }

    /// <summary>The folder of the embedded database, uploads and keys. Relative to the working directory.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";

    public StoreOptions Store { get; set; } = new();

    /// <summary>How long a person or an agent counts as online after they were last heard of. A connection renews it at half time.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:01:00")]
    public TimeSpan PresenceLease { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>How long somebody stays online after their connection closed: time for a page to reload.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan PresenceGrace { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long an agent keeps control after their hub was last heard of.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan ControlLease { get; set; } = TimeSpan.FromMinutes(2);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Store.Provider is not (StoreOptions.SQLite or StoreOptions.PostgreSQL))
            yield return new ValidationResult($"Handoff:Store:Provider is '{Store.Provider}': set it to {StoreOptions.SQLite} or {StoreOptions.PostgreSQL}.");
        if (Store.Provider == StoreOptions.PostgreSQL && string.IsNullOrEmpty(Store.ConnectionString))
            yield return new ValidationResult("Handoff:Store:ConnectionString is empty: PostgreSQL needs one, like Host=db;Database=livetakeover;Username=livetakeover.");
        if (ControlLease < PresenceLease)
            yield return new ValidationResult("Handoff:ControlLease must not be shorter than Handoff:PresenceLease.");
    }
}

/// <summary>The <c>Handoff:Store</c> section.</summary>
public sealed class StoreOptions
{
    public const string SQLite = "SQLite";
    public const string PostgreSQL = "PostgreSQL";

    /// <summary>SQLite, embedded, for one node; or PostgreSQL, for any number of nodes.</summary>
    public string Provider { get; set; } = SQLite;

    /// <summary>For PostgreSQL its connection string; for SQLite the path of the file; <c>livetakeover.db</c> in the data folder when empty.</summary>
    public string? ConnectionString { get; set; }
}
