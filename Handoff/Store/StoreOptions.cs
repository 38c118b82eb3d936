using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Store;

/// <summary>The <c>Handoff:Store</c> section of the settings, and <c>Handoff:DataFolder</c>.</summary>
public sealed class StoreOptions
{
    public const string Section = "Handoff:Store";
    public const string DataFolderKey = "Handoff:DataFolder";
    public const string SQLite = "SQLite";
    public const string PostgreSQL = "PostgreSQL";

    /// <summary>The folder of the embedded database, uploads and keys. Relative to the working directory.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>SQLite, embedded, for one node; or PostgreSQL, for any number of nodes.</summary>
    public string Provider { get; set; } = SQLite;

    /// <summary>
    /// PostgreSQL: the connection string. SQLite: the path of the file; if empty, <c>livetakeover.db</c> in the data folder.
    /// </summary>
    public string? ConnectionString { get; set; }

    internal string SqlitePath => string.IsNullOrEmpty(ConnectionString) ? Path.Combine(DataFolder, "livetakeover.db") : ConnectionString;
}

internal sealed class CheckStoreOptions : IValidateOptions<StoreOptions>
{
    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataFolder))
            return ValidateOptionsResult.Fail($"{StoreOptions.DataFolderKey} is empty: name a folder, like data.");
        if (options.Provider is not (StoreOptions.SQLite or StoreOptions.PostgreSQL))
            return ValidateOptionsResult.Fail(
                $"{StoreOptions.Section}:Provider is '{options.Provider}': set it to {StoreOptions.SQLite} or {StoreOptions.PostgreSQL}.");
        return options.Provider == StoreOptions.PostgreSQL && string.IsNullOrEmpty(options.ConnectionString)
            ? ValidateOptionsResult.Fail($"{StoreOptions.Section}:ConnectionString is empty: PostgreSQL needs one, like Host=db;Database=livetakeover;Username=livetakeover.")
            : ValidateOptionsResult.Success;
    }
}
