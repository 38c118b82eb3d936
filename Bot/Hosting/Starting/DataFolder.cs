using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Bot.Hosting.Starting;

internal static class DataFolder
{
    /// <summary>What keeps this host from writing to its data folder; null if nothing does. Creates the folder.</summary>
    public static string? Problem(IConfiguration configuration)
    {
        if (configuration[StoreOptions.DataFolderKey] is not { } folder || string.IsNullOrWhiteSpace(folder)) return null;
        try
        {
            OwnerOnly.CreateFolder(folder);
            File.Create(Path.Combine(folder, $".{Guid.NewGuid():N}"), bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"{StoreOptions.DataFolderKey} is '{folder}', where nothing can be written ({fault.Message}). "
                + "Give this user a folder of its own, or name another one.";
        }
    }
}
