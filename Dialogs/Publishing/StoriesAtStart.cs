using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Vocabulary;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>
/// Loads the stories before the first turn. The folder's stories are used until somebody publishes from the hub; after that, the
/// store's.
/// </summary>
internal sealed partial class StoriesAtStart(
    StoryRevisions revisions, PublishedStories published, IOptions<StoriesOptions> options,
    ILogger<StoryLibrary> log) : IHostedLifecycleService
{
    private string Folder => Path.Combine(AppContext.BaseDirectory, options.Value.Folder);

    /// <exception cref="StoriesRefusedException">A story has an error.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var (stories, number) = await LoadAsync(cancellationToken);
        await stories.WarmUpAsync();
        published.Publish(stories, number);
        LogStoriesLoaded(stories.Stories.Count, stories.Revision);
    }

    private async Task<(StoryLibrary Stories, long Number)> LoadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var workspace = await revisions.ReadAsync(cancellationToken);
            if (workspace.Latest is { By: { } by } latest)
            {
                LogFolderNotRead(Folder, by.Name, latest.At);
                return (Accept($"revision {latest.Revision} in the store", StorySet.Read(latest.Stories)), latest.Number);
            }

            var stories = Accept(Folder, StoryFolder.Read(Folder));
            IReadOnlyList<StoryText> texts = [.. stories.Texts, .. StoryFolder.Tests(Folder)];
            if (workspace.Latest?.Stories.SequenceEqual(texts) == true) return (stories, workspace.Number);
            var edition = new StoryEdition(workspace.Number, stories.Revision, texts, Drafts: [], By: null);
            if (await revisions.PublishAsync(edition, cancellationToken) is { } revision) return (stories, revision.Number);
        }
    }

    private StoryLibrary Accept(string from, (StoryLibrary? Library, IReadOnlyList<Finding> Findings) read)
    {
        if (read.Library is null) throw new StoriesRefusedException(from, read.Findings);
        foreach (var warning in read.Findings)
            LogWarning(warning);
        return read.Library;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "{Count} stories are told, revision {Revision}")]
    private partial void LogStoriesLoaded(int count, string revision);

    [LoggerMessage(LogLevel.Information, "The stories of {Folder} are not read: {Name} has published others from the hub at {At:u}")]
    private partial void LogFolderNotRead(string folder, string name, DateTimeOffset at);

    [LoggerMessage(LogLevel.Warning, "{Finding}")]
    private partial void LogWarning(Finding finding);
}
