using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>All checks of stories that run before a person meets them.</summary>
public static class StoryCheck
{
    public static IReadOnlyList<Finding> Folder(string folder) =>
        StoryFolder.Open(folder, out var missing) is { } files ? Files(files) : [missing!];

    /// <param name="files">The stories.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public static IReadOnlyList<Finding> Files(
        IEnumerable<(string File, ReadOnlyMemory<byte> Json)> files, CancellationToken cancellationToken = default) =>
        Read(files, cancellationToken).Findings;

    /// <returns>The stories, or null if a finding is an error; and all findings.</returns>
    public static (StoryLibrary? Library, IReadOnlyList<Finding> Findings) Read(
        IEnumerable<(string File, ReadOnlyMemory<byte> Json)> files, CancellationToken cancellationToken = default)
    {
        var findings = new FindingList();
        var library = StorySet.Read(files, findings, cancellationToken);
        if (library is not null) Warn(library, findings, cancellationToken);
        return (library, findings.All);
    }

    /// <summary>Warnings: no errors, but probably not intended by the author.</summary>
    private static void Warn(StoryLibrary library, FindingList findings, CancellationToken cancellationToken)
    {
        WholeBot(library, new Findings("(all stories)", findings));
        var graph = new StoryGraph(library.Stories, cancellationToken);
        var loops = new JumpLoops(graph, library.Stories, cancellationToken);
        foreach (var story in library.Stories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = new Findings(story.File, findings);
            Reachability.Check(story, graph, found);
            loops.Check(story, found);
            DeadActionCheck.Check(story, found);
        }
    }

    private static void WholeBot(StoryLibrary library, Findings found)
    {
        if (library.Stories.Count == 0) return;
        if (library.Fallback is null)
            found.Warn(
                "", "no story is the general fallback.", "Give one story the trigger \"fallback\", so that everybody gets an answer.");
        if (library.Welcome is null)
            found.Warn("", "no story welcomes people.", "Give one story the trigger \"welcome\".");
    }
}
