using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>The result of saving a draft.</summary>
/// <param name="Change">Null if the text is no JSON object, which is not kept; the finding says why.</param>
/// <param name="Findings">The findings that publishing all drafts now would have.</param>
public sealed record DraftSaving(StoryChange? Change, IReadOnlyList<Finding> Findings);

/// <summary>The result of publishing.</summary>
/// <param name="Revision">
/// Null if nothing was published: a finding is an error, a story has no draft, or somebody else published first.
/// </param>
/// <param name="Findings">The problems found in the stories.</param>
public sealed record PublishOutcome(StoryRevision? Revision, IReadOnlyList<Finding> Findings)
{
    public bool IsRefused => Findings.Any(finding => finding.IsError);

    /// <summary>A story that was to be published and has no draft.</summary>
    public string? Missing { get; init; }
}

/// <summary>The drafts to publish.</summary>
/// <param name="Stories">Those of these stories, with their tests; null for all.</param>
/// <param name="Of">The id of the account that saved them last; null for everybody's.</param>
public sealed record DraftChoice(IReadOnlyCollection<string>? Stories = null, string? Of = null)
{
    public static readonly DraftChoice All = new();

    internal bool Includes(StoryDraft draft, DraftedStories stories) =>
        (Of is null || draft.By.Id == Of) && (Stories is null || Stories.Contains(Owner(draft, stories)));

    internal string? Missing(StoryWorkspace workspace, DraftedStories stories) => Stories?.FirstOrDefault(story =>
        !workspace.Drafts.Any(draft => Owner(draft, stories) == story && (Of is null || draft.By.Id == Of)));

    /// <summary>The story of the draft: a test is published with the story that it stands beside.</summary>
    private static string Owner(StoryDraft draft, DraftedStories stories) =>
        StoryText.IsTestFile(draft.StoryId) ? stories.StoryOf(draft.StoryId) ?? draft.StoryId : draft.StoryId;
}
