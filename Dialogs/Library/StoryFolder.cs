using System.Text;
using System.Text.Unicode;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Library;

/// <summary>The story files of a folder: every <c>*.json</c> in it and its subfolders, except story tests.</summary>
public static class StoryFolder
{
    public const string Suffix = ".json";

    public const string TestSuffix = ".test.json";

    /// <exception cref="StoriesRefusedException">A story has an error, or the folder does not exist.</exception>
    public static StoryLibrary Load(string folder)
    {
        var (library, findings) = Read(folder);
        return library ?? throw new StoriesRefusedException(folder, findings);
    }

    /// <returns>The stories, or null if a finding is an error.</returns>
    public static (StoryLibrary? Library, IReadOnlyList<Finding> Findings) Read(string folder) =>
        Open(folder, out var missing) is { } files ? StorySet.Read(files) : (null, [missing!]);

    /// <returns>The files and their contents; null if the folder does not exist.</returns>
    internal static IEnumerable<(string File, ReadOnlyMemory<byte> Json)>? Open(string folder, out Finding? missing)
    {
        missing = Directory.Exists(folder) ? null : new Finding(
            Severity.Error, folder, "", "is not a folder.", "Set Stories:Folder to the folder that holds the story files.");
        return missing is not null ? null : Files(folder).Select(file =>
            (Path.GetRelativePath(folder, file).Replace('\\', '/'), (ReadOnlyMemory<byte>)File.ReadAllBytes(file)));
    }

    /// <summary>The story tests of a folder, as far as they are text.</summary>
    internal static IEnumerable<StoryText> Tests(string folder) =>
        from path in AllFiles(folder)
        where StoryText.IsTestFile(path)
        let json = File.ReadAllBytes(path)
        where json.Length <= StoryFile.MaxBytes && Utf8.IsValid(json) && !json.AsSpan().Contains((byte)0)
        let file = Path.GetRelativePath(folder, path).Replace('\\', '/')
        select new StoryText(file, file, Encoding.UTF8.GetString(json));

    private static IEnumerable<string> Files(string folder) => AllFiles(folder).Where(file => !StoryText.IsTestFile(file));

    private static IEnumerable<string> AllFiles(string folder) =>
        Directory.EnumerateFiles(folder, $"*{Suffix}", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}

/// <summary>Reads stories together, so that their references to each other can be checked.</summary>
public static class StorySet
{
    /// <returns>The stories, or null if a finding is an error.</returns>
    public static (StoryLibrary? Library, IReadOnlyList<Finding> Findings) Read(IEnumerable<StoryText> stories) =>
        Read(stories.Where(story => !story.IsTest).Select(story => (story.File, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(story.Text))));

    /// <returns>The stories, or null if a finding is an error.</returns>
    public static (StoryLibrary? Library, IReadOnlyList<Finding> Findings) Read(
        IEnumerable<(string File, ReadOnlyMemory<byte> Json)> files, CancellationToken cancellationToken = default)
    {
        var findings = new FindingList();
        var library = Read(files, findings, cancellationToken);
        return (library, findings.All);
    }

    /// <returns>The stories, or null if a finding is an error.</returns>
    internal static StoryLibrary? Read(
        IEnumerable<(string File, ReadOnlyMemory<byte> Json)> files, FindingList findings, CancellationToken cancellationToken)
    {
        var (stories, _) = Open(files, findings, cancellationToken);
        return findings.HasErrors ? null : new StoryLibrary(stories);
    }

    /// <returns>The stories that can be read, and the ids of those that cannot, as far as they name them.</returns>
    internal static (IReadOnlyList<Story> Stories, IReadOnlyList<string?> Unread) Open(
        IEnumerable<(string File, ReadOnlyMemory<byte> Json)> files, FindingList findings, CancellationToken cancellationToken)
    {
        var stories = new List<(string File, Story Story)>();
        var unread = new List<string?>();
        foreach (var (file, json) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (StoryFile.Read(file, json, findings) is { } story)
                stories.Add((file, story));
            else
                unread.Add(json.Length > StoryFile.MaxBytes ? null : StoryHeading.Of(json).Id);
        }

        StoryReferences.Check(stories, unread, findings, cancellationToken);
        return ([.. stories.Select(each => each.Story)], unread);
    }
}

/// <summary>Stories with errors are refused; the message lists all errors.</summary>
public sealed class StoriesRefusedException(string folder, IReadOnlyList<Finding> findings)
    : Exception($"The stories of {folder} have errors:{string.Concat(findings.Where(finding => finding.IsError).Select(finding => $"{Environment.NewLine}  {finding}"))}")
{
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
