using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>All checks of stories that run before a person meets them.</summary>
public static class StoryCheck
{
    public static IReadOnlyList<Finding> Folder(string folder)
    {
        var (library, findings) = StoryFolder.Read(folder);
        return library is null ? findings : [.. findings, .. Of(library)];
    }

    public static IReadOnlyList<Finding> Files(IEnumerable<(string File, ReadOnlyMemory<byte> Json)> files)
    {
        var (library, findings) = StorySet.Read(files);
        return library is null ? findings : [.. findings, .. Of(library)];
    }

    /// <summary>Warnings: no errors, but probably not intended by the author.</summary>
    private static IEnumerable<Finding> Of(StoryLibrary library) =>
    [
        .. WholeBot(library),
        .. library.Stories.SelectMany(story => OfStory(story, library)),
    ];

    private static IEnumerable<Finding> WholeBot(StoryLibrary library)
    {
        if (library.Stories.Count == 0)
            yield break;
        if (library.Fallback is null)
            yield return Warning(
                "(all stories)", "", "no story is the general fallback.",
                "Give one story the trigger \"fallback\", so that everybody gets an answer.");
        if (library.Welcome is null)
            yield return Warning("(all stories)", "", "no story welcomes people.", "Give one story the trigger \"welcome\".");
    }

    private static IEnumerable<Finding> OfStory(Story story, StoryLibrary library)
    {
        var found = new Findings(story.File);
        Reachability.Check(story, library, found);
        JumpLoops.Check(story, library, found);
        DeadActionCheck.Check(story, found);
        return found.All;
    }

    private static Finding Warning(string file, string path, string problem, string remedy) =>
        new(Severity.Warning, file, path, problem, remedy);
}
