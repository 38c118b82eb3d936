using System.Security.Cryptography;
using System.Text;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Recognition;

namespace LiveTakeover.Dialogs.Library;

/// <summary>An immutable set of the stories that a bot tells.</summary>
public sealed class StoryLibrary
{
    private readonly Dictionary<string, Story> byId;
    private readonly Lazy<PhraseIndex> phrases;

    /// <summary>The stories must have been read and checked without an error; see <see cref="StoryFolder"/>.</summary>
    public StoryLibrary(IReadOnlyList<Story> stories)
    {
        Stories = stories;
        byId = stories.ToDictionary(story => story.Id, StringComparer.Ordinal);
        phrases = new Lazy<PhraseIndex>(() => new PhraseIndex(stories));
        Revision = RevisionOf(stories);
        Welcome = stories.FirstOrDefault(story => story.StartsOn<WelcomeTrigger>());
        Fallback = stories.FirstOrDefault(story => story.StartsOn<FallbackTrigger>());
    }

    public static StoryLibrary Empty { get; } = new([]);

    public IReadOnlyList<Story> Stories { get; }

    /// <summary>A hash of exactly these stories: the same stories have the same revision on every machine.</summary>
    public string Revision { get; }

    public Story? Welcome { get; }

    public Story? Fallback { get; }

    /// <summary>The texts of the stories, exactly as written.</summary>
    public IReadOnlyList<StoryText> Texts =>
        [.. Stories.Select(story => new StoryText(story.Id, story.File, Encoding.UTF8.GetString(story.Source.Span)))];

    internal PhraseIndex Phrases => phrases.Value;

    /// <summary>Builds the phrase index now, so that the first turn is as fast as later ones.</summary>
    internal Task WarmUpAsync() => Task.Run(() => phrases.Value);

    public Story? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The step of a target: a story's first step, or a step of the story <paramref name="within"/>.</summary>
    public (Story Story, Step Step)? Resolve(Target target, Story? within)
    {
        if (target.Type == TargetType.Story)
            return Find(target.Id) is { } story ? (story, story.FirstStep) : null;
        return within?.FindStep(target.Id) is { } step ? (within, step) : null;
    }

    internal Story? StartedByEvent(string name) =>
        Stories.FirstOrDefault(story => Has<CustomEventTrigger>(story, trigger => trigger.Name == name));

    internal Story? StartedByUrl(string url) =>
        Stories.FirstOrDefault(
            story => Has<UrlLoadedTrigger>(story, trigger => url.StartsWith(trigger.Url, StringComparison.OrdinalIgnoreCase)));

    private static string RevisionOf(IReadOnlyList<Story> stories)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var story in stories)
            hash.AppendData(SHA256.HashData(story.Source.Span));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    private static bool Has<T>(Story story, Func<T, bool> fits) where T : Trigger => story.Triggers?.OfType<T>().Any(fits) == true;
}
