using System.Text;
using LiveTakeover.Dialogs.Library;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>The published stories and tests with drafts in their place.</summary>
public sealed class DraftedStories
{
    private readonly Dictionary<string, string> files;

    private DraftedStories(IReadOnlyList<StoryText> all, Dictionary<string, string> files) => (All, this.files) = (all, files);

    /// <summary>Stories and tests, the published ones first and in their order.</summary>
    public IReadOnlyList<StoryText> All { get; }

    internal IEnumerable<(string File, ReadOnlyMemory<byte> Json)> StoryFiles => All.Where(text => !text.IsTest).Select(InFile);

    /// <param name="workspace">What is published, and the drafts.</param>
    /// <param name="drafts">The drafts to take; by default all.</param>
    public static DraftedStories Of(StoryWorkspace workspace, IReadOnlyCollection<StoryDraft>? drafts = null)
    {
        var texts = (drafts ?? workspace.Drafts).ToDictionary(draft => draft.StoryId, draft => draft.Text, StringComparer.Ordinal);
        var all = new List<StoryText>();
        foreach (var published in workspace.Latest?.Stories ?? [])
        {
            if (!texts.Remove(published.Id, out var text)) all.Add(published);
            else if (text is not null) all.Add(published with { Text = text });
        }

        var taken = all.Select(text => text.File).ToHashSet(StringComparer.OrdinalIgnoreCase);
        all.AddRange(texts.Where(draft => draft.Value is not null)
            .Select(draft => new StoryText(draft.Key, NewFile(draft.Key, taken), draft.Value!)));
        return new(all, all.ToDictionary(text => text.Id, text => text.File, StringComparer.Ordinal));
    }

    /// <summary>These stories, with a text that is not saved in place of a story or as a new one.</summary>
    public DraftedStories With(string storyId, string text)
    {
        var unsaved = new StoryText(storyId, FileOf(storyId), text);
        StoryText[] all = files.ContainsKey(storyId) ? [.. All.Select(each => each.Id == storyId ? unsaved : each)] : [.. All, unsaved];
        return new(all, new(files, StringComparer.Ordinal) { [storyId] = unsaved.File });
    }

    /// <summary>Whether this story or test would be one too many.</summary>
    internal bool IsFull(string id) => All.Count >= StoryBundle.MaxFiles && !files.ContainsKey(id);

    /// <summary>The file in which a story or a test is, or would be.</summary>
    public string FileOf(string id) => files.GetValueOrDefault(id) ?? NewFile(id, files.Values.ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The file of the tests of a story: the story's own name with another ending.</summary>
    public string TestFileOf(string storyId) =>
        string.Concat(FileOf(storyId).AsSpan()[..^StoryFolder.Suffix.Length], StoryFolder.TestSuffix);

    /// <summary>The id of the story of this file, or of the story beside which this test stands; null if there is none.</summary>
    public string? StoryOf(string file) => files.FirstOrDefault(each =>
        string.Equals(each.Value, file, StringComparison.OrdinalIgnoreCase)
        || (StoryText.IsTestFile(file) && !StoryText.IsTestFile(each.Key)
            && string.Equals(TestFileOf(each.Key), file, StringComparison.OrdinalIgnoreCase))).Key;

    private static string NewFile(string id, HashSet<string> taken)
    {
        if (StoryText.IsTestFile(id)) return id;
        var file = $"{id}{StoryFolder.Suffix}";
        return taken.Contains(file) ? $"{id}/{file}" : file;
    }

    private static (string, ReadOnlyMemory<byte>) InFile(StoryText story) => (story.File, Encoding.UTF8.GetBytes(story.Text));
}
