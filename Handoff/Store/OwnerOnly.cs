namespace LiveTakeover.Handoff.Store;

/// <summary>
/// Files and folders that only the account of this process can read, because they hold what people have said, or keys. Those of an
/// earlier release are closed to everybody else; what a group may do with them is left to the operator. Windows' own rules stay.
/// </summary>
public static class OwnerOnly
{
    private const UnixFileMode Everybody = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates the folder, with those above it, if it does not exist.</summary>
    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path)) return;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } above) CreateFolder(above);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, File | UnixFileMode.UserExecute);
    }

    /// <summary>Options to create a new file and write to it.</summary>
    public static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File;
        return options;
    }

    /// <summary>Takes the rights of everybody else from a file or a folder, if it exists.</summary>
    /// <exception cref="UnauthorizedAccessException">It belongs to another account.</exception>
    public static void Close(string path)
    {
        if (OperatingSystem.IsWindows() || !Path.Exists(path)) return;
        var mode = System.IO.File.GetUnixFileMode(path);
        if ((mode & Everybody) != UnixFileMode.None) System.IO.File.SetUnixFileMode(path, mode & ~Everybody);
    }
}
