using LiveTakeover.Handoff;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Dialogs;

/// <summary>
/// Has the stories ready before the first turn. Those of the folder are told until somebody publishes from the hub; from
/// then on the store's are.
/// </summary>
internal sealed class StoriesAtStart(
    StoryRevisions revisions, PublishedStories published, IOptions<StoriesOptions> options, ILogger<StoryLibrary> log) : IHostedLifecycleService
{
    string Folder => Path.Combine(AppContext.BaseDirectory, options.Value.Folder);

    /// <exception cref="StoriesRefusedException">A story has an error.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var (stories, number) = await LoadAsync(cancellationToken);
        await stories.WarmUpAsync();
        published.Publish(stories, number);
        Log.StoriesLoaded(log, stories.Stories.Count, stories.Revision);
    }

    async Task<(StoryLibrary Stories, long Number)> LoadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var desk = await revisions.ReadAsync(cancellationToken);
            if (desk.Latest is { By: { } by } latest)
            {
                Log.FolderIsNotTold(log, Folder, by.Name, latest.At);
                return (Accept($"revision {latest.Revision} in the store", StorySet.Read(latest.Stories)), latest.Number);
            }

            var stories = Accept(Folder, StoryFolder.Read(Folder));
            if (desk.Latest?.Revision == stories.Revision)
                return (stories, desk.Number);
            var edition = new StoryEdition(desk.Number, stories.Revision, stories.Texts, Drafts: [], By: null);
            if (await revisions.PublishAsync(edition, cancellationToken) is { } revision)
                return (stories, revision.Number);
        }
    }

    StoryLibrary Accept(string from, (StoryLibrary? Library, IReadOnlyList<Finding> Findings) read)
    {
        if (read.Library is null)
            throw new StoriesRefusedException(from, read.Findings);
        foreach (var warning in read.Findings)
            Log.StoryWarning(log, warning);
        return read.Library;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
