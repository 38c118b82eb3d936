using System.Text;
using LiveTakeover.Handoff;

namespace LiveTakeover.Dialogs;

/// <summary>Changes the stories of a bot: drafts first, then all of them at once. What was published stays until all is sound.</summary>
public sealed class StoryEditor(StoryRevisions revisions, PublishedStories published)
{
    /// <summary>Keeps a story as a draft. Whether its targets are there is decided when it is published: two stories may need each other.</summary>
    public async Task<DraftSaving> SaveAsync(string id, ReadOnlyMemory<byte> json, Actor by, CancellationToken cancellationToken)
    {
        var (story, findings) = StoryFile.Read(ThisStory, json);
        if (story is null)
            return new DraftSaving(IsKept: false, findings);
        if (story.Id != id)
            return new DraftSaving(IsKept: false, [new Finding(
                Severity.Error, ThisStory, "id", $"is {story.Id}, but it was sent as {id}.", "Send the story to the address of its own id.")]);
        await revisions.SaveDraftAsync(id, Encoding.UTF8.GetString(json.Span), by, cancellationToken);
        return new DraftSaving(IsKept: true, StoryCheck.Files(Drafted(await revisions.ReadAsync(cancellationToken)).Select(InFile)));
    }

    /// <summary>Notes that a story is to go with the next publishing.</summary>
    /// <returns>False if there is no such story.</returns>
    public async Task<bool> RemoveAsync(string id, Actor by, CancellationToken cancellationToken)
    {
        var desk = await revisions.ReadAsync(cancellationToken);
        if (desk.Latest?.Stories.Any(story => story.Id == id) != true)
            return await revisions.DiscardDraftAsync(id, by, cancellationToken);
        await revisions.SaveDraftAsync(id, text: null, by, cancellationToken);
        return true;
    }

    /// <summary>Publishes all drafts together, or none.</summary>
    public async Task<Publishing> PublishAsync(Actor by, CancellationToken cancellationToken)
    {
        var desk = await revisions.ReadAsync(cancellationToken);
        if (desk is { Latest: { } latest, Drafts: [] })
            return new Publishing(latest, []);
        return await PublishAsync(desk, [.. Drafted(desk).Select(InFile)], desk.Drafts, by, cancellationToken);
    }

    /// <summary>Publishes the stories of a bundle in place of all others. Drafts stay.</summary>
    public async Task<Publishing> ImportAsync(byte[] bundle, Actor by, CancellationToken cancellationToken)
    {
        var (files, findings) = StoryBundle.Read(bundle);
        return files is null
            ? new Publishing(null, findings)
            : await PublishAsync(await revisions.ReadAsync(cancellationToken), files, drafts: [], by, cancellationToken);
    }

    async Task<Publishing> PublishAsync(
        StoryDesk desk, IReadOnlyList<(string File, ReadOnlyMemory<byte> Json)> files, IReadOnlyList<StoryDraft> drafts, Actor by, CancellationToken cancellationToken)
    {
        var (stories, findings) = StorySet.Read(files);
        if (stories is null)
            return new Publishing(null, findings);
        await stories.WarmUpAsync();
        var edition = new StoryEdition(desk.Number, stories.Revision, stories.Texts, drafts, by);
        if (await revisions.PublishAsync(edition, cancellationToken) is not { } revision)
            return new Publishing(null, []);
        published.Publish(stories, revision.Number);
        return new Publishing(revision, StoryCheck.Files(files));
    }

    const string ThisStory = "(this story)";

    static (string, ReadOnlyMemory<byte>) InFile(StoryText story) => (story.File, Encoding.UTF8.GetBytes(story.Text));

    /// <summary>The stories as they would be if the drafts were published.</summary>
    static IEnumerable<StoryText> Drafted(StoryDesk desk)
    {
        var present = desk.Latest?.Stories ?? [];
        var drafts = desk.Drafts.ToDictionary(draft => draft.StoryId, draft => draft.Text, StringComparer.Ordinal);
        foreach (var story in present)
        {
            if (!drafts.Remove(story.Id, out var text))
                yield return story;
            else if (text is not null)
                yield return story with { Text = text };
        }

        foreach (var (id, text) in drafts.Where(draft => draft.Value is not null))
            yield return new StoryText(id, NewFile(id, present), text!);
    }

    static string NewFile(string id, IReadOnlyList<StoryText> present) =>
        present.Any(story => story.File == $"{id}.json") ? $"{id}/{id}.json" : $"{id}.json";
}

/// <summary>What came of saving a draft.</summary>
/// <param name="IsKept">Not if the story itself has an error.</param>
/// <param name="Findings">What would be wrong with the stories if all drafts were published now.</param>
public sealed record DraftSaving(bool IsKept, IReadOnlyList<Finding> Findings);

/// <summary>What came of publishing.</summary>
/// <param name="Revision">Null if nothing was published: a finding is an error, or, without one, somebody else was faster.</param>
/// <param name="Findings">What is wrong with the stories.</param>
public sealed record Publishing(StoryRevision? Revision, IReadOnlyList<Finding> Findings)
{
    public bool IsRefused => Findings.Any(finding => finding.IsError);
}
