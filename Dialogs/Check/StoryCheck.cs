using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>All checks of stories that run before a person meets them.</summary>
public static class StoryCheck
{
    /// <param name="folder">The folder of the story files.</param>
    /// <param name="host">What the host has that will tell them; null if that is not known.</param>
    public static IReadOnlyList<Finding> Folder(string folder, StoryHost? host = null) =>
        StoryFolder.Open(folder, out var missing) is { } files ? Files(files, host) : [missing!];

    /// <param name="files">The stories.</param>
    /// <param name="host">What the host has that will tell them; null if that is not known.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public static IReadOnlyList<Finding> Files(
        IEnumerable<(string File, ReadOnlyMemory<byte> Json)> files, StoryHost? host = null,
        CancellationToken cancellationToken = default) =>
        Read(files, host, cancellationToken).Findings;

    /// <returns>The stories, or null if a finding is an error; and all findings.</returns>
    public static (StoryLibrary? Library, IReadOnlyList<Finding> Findings) Read(
        IEnumerable<(string File, ReadOnlyMemory<byte> Json)> files, StoryHost? host = null,
        CancellationToken cancellationToken = default)
    {
        var findings = new FindingList();
        var (stories, unread) = StorySet.Open(files, findings, cancellationToken);
        Warn(stories, isWhole: unread.Count == 0, findings, cancellationToken);
        foreach (var story in host is null ? [] : stories) HostCheck.Check(story, host!, new Findings(story.File, findings));
        return (findings.HasErrors ? null : new StoryLibrary(stories), findings.All);
    }

    /// <summary>
    /// Warnings: no errors, but probably not intended by the author. Where a story cannot be read, what only it could tell is left out.
    /// </summary>
    private static void Warn(IReadOnlyList<Story> stories, bool isWhole, FindingList findings, CancellationToken cancellationToken)
    {
        if (isWhole) WholeBot(stories, new Findings("(all stories)", findings));
        var graph = new StoryGraph(stories, cancellationToken);
        var variables = new VariableCheck(stories);
        TriggerCheck.Check(stories, findings);
        var loops = new JumpLoops(graph, stories, cancellationToken);
        foreach (var story in stories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = new Findings(story.File, findings);
            Reachability.Check(story, graph, isWhole, found);
            loops.Check(story, found);
            DeadActionCheck.Check(story, found);
            TargetNames.Check(story, graph, found);
            ButtonCheck.Check(story, found);
            variables.Check(story, found);
        }
    }

    private static void WholeBot(IReadOnlyList<Story> stories, Findings found)
    {
        if (stories.Count == 0) return;
        if (!stories.Any(story => story.StartsOn<FallbackTrigger>()))
            found.Warn(
                "", "no story is the general fallback.", "Give one story the trigger \"fallback\", so that everybody gets an answer.");
        if (!stories.Any(story => story.StartsOn<WelcomeTrigger>()))
            found.Warn("", "no story welcomes people.", "Give one story the trigger \"welcome\".");
    }
}
