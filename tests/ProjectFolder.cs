namespace LiveTakeover.Tests;

/// <summary>The folder of the project, from wherever its tests run.</summary>
internal static class ProjectFolder
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory)).FullName;

    private static DirectoryInfo Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "LiveTakeover.sln")) ? folder : Find(folder.Parent!);
}
