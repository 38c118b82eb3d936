using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Check;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Vocabulary;
using LiveTakeover.Handoff.Conversations;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>
/// Edits a bot's stories: drafts first, which may be wrong, then all or some of them are published at once. Nothing is published
/// while any of the stories has an error.
/// </summary>
public sealed class StoryEditor(StoryRevisions revisions, PublishedStories published, StoryHosts hosts)
{
    /// <summary>
    /// Saves a story as a draft. It is kept as it is, wrong or not, if it is a JSON object; what is wrong is in the findings.
    /// </summary>
    /// <param name="id">The story's id; a story test's file name.</param>
    /// <param name="json">The text, at most <see cref="StoryFile.MaxBytes"/>.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="basedOn">What the draft is based on.</param>
    /// <param name="cancellationToken">Cancels before the draft is saved.</param>
    public async Task<DraftSaving> SaveAsync(
        string id, ReadOnlyMemory<byte> json, Actor by, StoryBase basedOn, CancellationToken cancellationToken)
    {
        var drafted = DraftedStories.Of(await revisions.ReadAsync(cancellationToken));
        if (Unkept(drafted.FileOf(id), json) is { } unkept) return new DraftSaving(null, [unkept]);
        if (!IsId(id)) return new DraftSaving(null, [NoId(drafted.FileOf(id))]);
        if (drafted.IsFull(id)) return new DraftSaving(null, [TooMany(drafted.FileOf(id))]);
        var change = await revisions.SaveDraftAsync(id, Encoding.UTF8.GetString(json.Span), by, basedOn, cancellationToken);
        if (change.Outcome != ChangeOutcome.Done) return new DraftSaving(change, []);
        var saved = DraftedStories.Of(await revisions.ReadAsync(cancellationToken));
        return new DraftSaving(change, await FindingsAsync(saved, cancellationToken));
    }

    /// <summary>Marks a story or a test for removal at the next publication. One that was never published goes at once.</summary>
    public async Task<StoryChange> RemoveAsync(string id, Actor by, StoryBase basedOn, CancellationToken cancellationToken)
    {
        var latest = (await revisions.ReadAsync(cancellationToken)).Latest;
        return latest?.Stories.Any(story => story.Id == id) == true
            ? await revisions.SaveDraftAsync(id, text: null, by, basedOn, cancellationToken)
            : await revisions.DiscardDraftAsync(id, by, basedOn, cancellationToken);
    }

    /// <summary>Checks the drafts together, with a text that is not saved in place of one of them.</summary>
    /// <param name="json">The unsaved story; null to check what is saved.</param>
    /// <param name="id">The story in place of which it is checked; by default the one that it names.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public async Task<IReadOnlyList<Finding>> CheckAsync(ReadOnlyMemory<byte>? json, string? id, CancellationToken cancellationToken)
    {
        var drafted = await DraftedAsync(cancellationToken);
        if (json is not { } unsaved) return await FindingsAsync(drafted, cancellationToken);
        var storyId = id ?? StoryHeading.Of(unsaved).Id ?? "unnamed";
        return Unkept(drafted.FileOf(storyId), unsaved) is { } unkept
            ? [unkept]
            : await FindingsAsync(drafted.With(storyId, Encoding.UTF8.GetString(unsaved.Span)), cancellationToken);
    }

    /// <summary>The published stories with all drafts in their place. Before anything was published, those that the bot tells.</summary>
    public async Task<DraftedStories> DraftedAsync(CancellationToken cancellationToken)
    {
        var workspace = await revisions.ReadAsync(cancellationToken);
        var told = published.Current;
        return DraftedStories.Of(workspace with
        {
            Latest = workspace.Latest ?? new StoryRevision(0, told.Revision, default, By: null, told.Texts),
        });
    }

    /// <summary>
    /// The stories as they would be told with a text that is not saved yet, and with all drafts. If another's draft is wrong, what is
    /// published is told in place of the drafts of others.
    /// </summary>
    /// <param name="id">The story that is being written; null to take what is saved.</param>
    /// <param name="unsaved">Its text; null to take what is saved.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The stories, or null if a finding is an error.</returns>
    public async Task<(StoryLibrary? Library, DraftedStories All, IReadOnlyList<Finding> Findings)> RehearseAsync(
        string? id, string? unsaved, CancellationToken cancellationToken)
    {
        var all = Written(await DraftedAsync(cancellationToken));
        var (library, findings) = await CheckAsync(all, cancellationToken);
        if (library is not null || id is null) return (library, all, findings);
        var workspace = await revisions.ReadAsync(cancellationToken);
        var mine = Written(DraftedStories.Of(workspace, [.. workspace.Drafts.Where(draft => draft.StoryId == id)]));
        var (without, _) = await CheckAsync(mine, cancellationToken);
        return without is null ? (null, all, findings) : (without, mine, []);

        DraftedStories Written(DraftedStories stories) => id is null || unsaved is null ? stories : stories.With(id, unsaved);
    }

    /// <summary>Publishes drafts together, or none.</summary>
    /// <param name="which">The drafts to publish; the others stay drafts.</param>
    /// <param name="by">Who publishes them.</param>
    /// <param name="cancellationToken">Cancels before anything is published.</param>
    public async Task<PublishOutcome> PublishAsync(DraftChoice which, Actor by, CancellationToken cancellationToken)
    {
        var workspace = await revisions.ReadAsync(cancellationToken);
        var all = DraftedStories.Of(workspace);
        if (which.Missing(workspace, all) is { } missing) return new PublishOutcome(null, []) { Missing = missing };
        var drafts = workspace.Drafts.Where(draft => which.Includes(draft, all)).ToList();
        if (drafts.Count == 0 && workspace.Latest is { } latest) return new PublishOutcome(latest, []);
        return await PublishAsync(workspace.Number, DraftedStories.Of(workspace, drafts), drafts, by, cancellationToken);
    }

    /// <summary>Publishes the stories and tests of a bundle in place of all others. Drafts are kept.</summary>
    public async Task<PublishOutcome> ImportAsync(byte[] bundle, Actor by, CancellationToken cancellationToken)
    {
        var (files, findings) = StoryBundle.Read(bundle);
        if (files is null) return new PublishOutcome(null, findings);
        var stories = files.Select(file => new StoryText(
            StoryText.IsTestFile(file.File) ? file.File : StoryHeading.Of(file.Json).Id ?? file.File,
            file.File, Utf8.IsValid(file.Json.Span) ? Encoding.UTF8.GetString(file.Json.Span) : "")).ToList();
        var host = await hosts.ReadAsync(cancellationToken);
        var (library, problems) = StoryCheck.Read(files.Where(file => !StoryText.IsTestFile(file.File)), host, cancellationToken);
        if (library is null) return new PublishOutcome(null, problems);
        var workspace = await revisions.ReadAsync(cancellationToken);
        return await PublishAsync(workspace.Number, library, stories, [], problems, by, cancellationToken);
    }

    /// <summary>Publishes the stories of an earlier revision again, as the newest one. Drafts are kept.</summary>
    public async Task<PublishOutcome> PublishAgainAsync(StoryRevision earlier, Actor by, CancellationToken cancellationToken)
    {
        var stories = DraftedStories.Of(new StoryWorkspace(earlier, []));
        return await PublishAsync((await revisions.ReadAsync(cancellationToken)).Number, stories, [], by, cancellationToken);
    }

    private async Task<PublishOutcome> PublishAsync(
        long after, DraftedStories stories, IReadOnlyList<StoryDraft> drafts, Actor by, CancellationToken cancellationToken)
    {
        var (library, findings) = await CheckAsync(stories, cancellationToken);
        return library is null
            ? new PublishOutcome(null, findings)
            : await PublishAsync(after, library, stories.All, drafts, findings, by, cancellationToken);
    }

    private async Task<PublishOutcome> PublishAsync(
        long after, StoryLibrary library, IReadOnlyList<StoryText> all, IReadOnlyList<StoryDraft> drafts, IReadOnlyList<Finding> findings,
        Actor by, CancellationToken cancellationToken)
    {
        await library.WarmUpAsync();
        var edition = new StoryEdition(after, library.Revision, all, drafts, by);
        if (await revisions.PublishAsync(edition, cancellationToken) is not { } revision) return new PublishOutcome(null, []);
        published.Publish(library, revision.Number);
        return new PublishOutcome(revision, findings);
    }

    private async Task<IReadOnlyList<Finding>> FindingsAsync(DraftedStories stories, CancellationToken cancellationToken) =>
        (await CheckAsync(stories, cancellationToken)).Findings;

    /// <summary>All findings; the library is null if one of them is an error.</summary>
    private async Task<(StoryLibrary? Library, IReadOnlyList<Finding> Findings)> CheckAsync(
        DraftedStories stories, CancellationToken cancellationToken)
    {
        var (library, findings) = StoryCheck.Read(stories.StoryFiles, await hosts.ReadAsync(cancellationToken), cancellationToken);
        var strangers = stories.All.Where(story => !story.IsTest)
            .Select(story => (Story: story, Named: StoryHeading.Of(story.Text).Id))
            .Where(each => each.Named is not null && each.Named != each.Story.Id)
            .Select(each => new Finding(
                Severity.Error, each.Story.File, "id", $"is {each.Named}, but the story is kept as {each.Story.Id}.",
                $"Write \"{each.Story.Id}\": a story keeps its id.")).ToList();
        return (strangers.Count == 0 ? library : null,
            [.. strangers.Concat(findings).Select(finding => finding with { Story = stories.StoryOf(finding.File) })]);
    }

    private static bool IsId(string id) =>
        StoryText.IsTestFile(id) || (id.Length == 24 && id.All(char.IsAsciiLetterOrDigit));

    private static Finding NoId(string file) => new(
        Severity.Error, file, "id", "is no id of a story.", "A story's address ends with its id: 24 letters or digits.");

    private static Finding TooMany(string file) => new(
        Severity.Error, file, "", $"would be one more than the {StoryBundle.MaxFiles} stories and tests that a bot may have.",
        "Remove one that is not needed any more.");

    /// <returns>Why the text cannot be kept at all; null for a JSON object, whatever is in it.</returns>
    private static Finding? Unkept(string file, ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span)) return Refuse("is not UTF-8.", "Save the file as UTF-8.");
        if (!WireText.IsKept(json.Span))
            return Refuse(
                "holds the character U+0000, or half a character: an escape such as \\ud83d without its other half.",
                "Leave it out, or write both halves.");
        try
        {
            var bom = Encoding.UTF8.Preamble;
            using var document = JsonDocument.Parse(json.Span.StartsWith(bom) ? json[bom.Length..] : json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? null
                : Refuse("is not a story: it must be a JSON object.", "Begin with { and end with }.");
        }
        catch (JsonException malformed)
        {
            return Refuse($"is not JSON: {JsonMistake.Of(malformed)}", "Correct the JSON at this place.");
        }

        Finding Refuse(string problem, string remedy) => new(Severity.Error, file, "", problem, remedy);
    }
}
