using System.Text;
using LiveTakeover.Handoff;

namespace LiveTakeover.Dialogs;

/// <summary>The story files of a folder: every <c>*.json</c> below it except story tests.</summary>
public static class StoryFolder
{
    public const string TestSuffix = ".test.json";

    /// <exception cref="StoriesRefusedException">A story has an error, or there is no such folder.</exception>
    public static StoryLibrary Load(string folder)
    {
        var (library, findings) = Read(folder);
        return library ?? throw new StoriesRefusedException(folder, findings);
    }

    /// <returns>The stories, or null when a finding is an error.</returns>
    public static (StoryLibrary? Library, IReadOnlyList<Finding> Findings) Read(string folder)
    {
        if (!Directory.Exists(folder))
            return (null, [new Finding(Severity.Error, folder, "", "is not a folder.", "Set Stories:Folder to the folder that holds the story files.")]);
        return StorySet.Read(Files(folder).Select(file => (
            Path.GetRelativePath(folder, file).Replace('\\', '/'),
            (ReadOnlyMemory<byte>)File.ReadAllBytes(file))));
    }

    static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(TestSuffix, StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);
}

/// <summary>Stories that are read and referenced together.</summary>
public static class StorySet
{
    /// <returns>The stories, or null when a finding is an error.</returns>
    public static (StoryLibrary? Library, IReadOnlyList<Finding> Findings) Read(IEnumerable<StoryText> stories) =>
        Read(stories.Select(story => (story.File, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(story.Text))));

    /// <returns>The stories, or null when a finding is an error.</returns>
    public static (StoryLibrary? Library, IReadOnlyList<Finding> Findings) Read(IEnumerable<(string File, ReadOnlyMemory<byte> Json)> files)
    {
        var findings = new List<Finding>();
        var stories = new List<(string File, Story Story)>();
        foreach (var (file, json) in files)
        {
            var (story, found) = StoryFile.Read(file, json);
            findings.AddRange(found);
            if (story is not null)
                stories.Add((file, story));
        }

        findings.AddRange(StoryReferences.Check(stories));
        return (findings.Exists(finding => finding.IsError) ? null : new StoryLibrary([.. stories.Select(each => each.Story)]), findings);
    }
}

/// <summary>Stories with errors are not told; the message lists all of them.</summary>
public sealed class StoriesRefusedException(string folder, IReadOnlyList<Finding> findings)
    : Exception($"The stories of {folder} have errors:{string.Concat(findings.Where(finding => finding.IsError).Select(finding => $"{Environment.NewLine}  {finding}"))}")
{
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
