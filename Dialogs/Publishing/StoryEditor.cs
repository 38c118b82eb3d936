using System.Text;
using LiveTakeover.Dialogs.Check;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Vocabulary;
using LiveTakeover.Handoff.Conversations;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>
/// Edits a bot's stories: drafts first, then all of them are published at once. Nothing is published while any of them has an
/// error.
/// </summary>
public sealed class StoryEditor(StoryRevisions revisions, PublishedStories published)
{
    /// <summary>
    /// Saves a story as a draft. Its targets are checked only at publication, because two stories may refer to each other.
    /// </summary>
    public async Task<DraftSaving> SaveAsync(string id, ReadOnlyMemory<byte> json, Actor by, CancellationToken cancellationToken)
    {
        var (story, findings) = StoryFile.Read(ThisStory, json);
        if (story is null) return new DraftSaving(IsKept: false, findings);
        if (story.Id != id)
            return new DraftSaving(IsKept: false, [new Finding(
                Severity.Error, ThisStory, "id", $"is {story.Id}, but it was sent as {id}.",
                "Send the story to the address of its own id.")]);
        await revisions.SaveDraftAsync(id, Encoding.UTF8.GetString(json.Span), by, cancellationToken);
        return new DraftSaving(IsKept: true, StoryCheck.Files(
            Drafted(await revisions.ReadAsync(cancellationToken)).Select(InFile), cancellationToken));
    }

    /// <summary>Marks a story for removal at the next publication.</summary>
    /// <returns>False if the story does not exist.</returns>
    public async Task<bool> RemoveAsync(string id, Actor by, CancellationToken cancellationToken)
    {
        var workspace = await revisions.ReadAsync(cancellationToken);
        if (workspace.Latest?.Stories.Any(story => story.Id == id) != true)
            return await revisions.DiscardDraftAsync(id, by, cancellationToken);
        await revisions.SaveDraftAsync(id, text: null, by, cancellationToken);
        return true;
    }

    /// <summary>Publishes all drafts together, or none.</summary>
    public async Task<PublishOutcome> PublishAsync(Actor by, CancellationToken cancellationToken)
    {
        var workspace = await revisions.ReadAsync(cancellationToken);
        if (workspace is { Latest: { } latest, Drafts: [] }) return new PublishOutcome(latest, []);
        return await PublishAsync(workspace, [.. Drafted(workspace).Select(InFile)], workspace.Drafts, by, cancellationToken);
    }

    /// <summary>Publishes the stories of a bundle in place of all others. Drafts are kept.</summary>
    public async Task<PublishOutcome> ImportAsync(byte[] bundle, Actor by, CancellationToken cancellationToken)
    {
        var (files, findings) = StoryBundle.Read(bundle);
        return files is null
            ? new PublishOutcome(null, findings)
            : await PublishAsync(await revisions.ReadAsync(cancellationToken), files, drafts: [], by, cancellationToken);
    }

    private async Task<PublishOutcome> PublishAsync(
        StoryWorkspace workspace, IReadOnlyList<(string File, ReadOnlyMemory<byte> Json)> files, IReadOnlyList<StoryDraft> drafts, Actor by,
        CancellationToken cancellationToken)
    {
        var (stories, findings) = StoryCheck.Read(files, cancellationToken);
        if (stories is null) return new PublishOutcome(null, findings);
        await stories.WarmUpAsync();
        var edition = new StoryEdition(workspace.Number, stories.Revision, stories.Texts, drafts, by);
        if (await revisions.PublishAsync(edition, cancellationToken) is not { } revision) return new PublishOutcome(null, []);
        published.Publish(stories, revision.Number);
        return new PublishOutcome(revision, findings);
    }

    private const string ThisStory = "(this story)";

    private static (string, ReadOnlyMemory<byte>) InFile(StoryText story) => (story.File, Encoding.UTF8.GetBytes(story.Text));

    /// <summary>The stories as they would be after publishing all drafts.</summary>
    private static IEnumerable<StoryText> Drafted(StoryWorkspace workspace)
    {
        var present = workspace.Latest?.Stories ?? [];
        var drafts = workspace.Drafts.ToDictionary(draft => draft.StoryId, draft => draft.Text, StringComparer.Ordinal);
        foreach (var story in present)
        {
            if (!drafts.Remove(story.Id, out var text))
                yield return story;
            else if (text is not null)
                yield return story with { Text = text };
        }

        var files = present.Select(story => story.File).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, text) in drafts.Where(draft => draft.Value is not null))
            yield return new StoryText(id, files.Contains($"{id}.json") ? $"{id}/{id}.json" : $"{id}.json", text!);
    }
}

/// <summary>The result of saving a draft.</summary>
/// <param name="IsKept">False if the story itself has an error.</param>
/// <param name="Findings">The findings that publishing all drafts now would have.</param>
public sealed record DraftSaving(bool IsKept, IReadOnlyList<Finding> Findings);

/// <summary>The result of publishing.</summary>
/// <param name="Revision">Null if nothing was published: a finding is an error, or, without one, somebody else published first.</param>
/// <param name="Findings">The problems found in the stories.</param>
public sealed record PublishOutcome(StoryRevision? Revision, IReadOnlyList<Finding> Findings)
{
    public bool IsRefused => Findings.Any(finding => finding.IsError);
}
