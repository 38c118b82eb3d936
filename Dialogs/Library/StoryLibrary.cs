using System.Security.Cryptography;
using System.Text;
using LiveTakeover.Handoff;

namespace LiveTakeover.Dialogs;

/// <summary>The stories that a bot tells, as they were at one moment; it never changes.</summary>
public sealed class StoryLibrary
{
    readonly Dictionary<string, Story> _byId;
    readonly Lazy<PhraseIndex> _phrases;

    /// <summary>For stories that were read and referenced without an error; see <see cref="StoryFolder"/>.</summary>
    public StoryLibrary(IReadOnlyList<Story> stories)
    {
        Stories = stories;
        _byId = stories.ToDictionary(story => story.Id, StringComparer.Ordinal);
        _phrases = new Lazy<PhraseIndex>(() => new PhraseIndex(stories));
        Revision = RevisionOf(stories);
        Welcome = stories.FirstOrDefault(story => story.StartsOn<WelcomeTrigger>());
        Fallback = stories.FirstOrDefault(story => story.StartsOn<FallbackTrigger>());
    }

    public static StoryLibrary Empty { get; } = new([]);

    public IReadOnlyList<Story> Stories { get; }

    /// <summary>Names exactly these stories, byte by byte: the same stories have the same revision on every machine.</summary>
    public string Revision { get; }

    public Story? Welcome { get; }

    public Story? Fallback { get; }

    /// <summary>The stories as they were written.</summary>
    public IReadOnlyList<StoryText> Texts =>
        [.. Stories.Select(story => new StoryText(story.Id, story.File, Encoding.UTF8.GetString(story.Source.Span)))];

    internal PhraseIndex Phrases => _phrases.Value;

    /// <summary>Makes the first turn as quick as the others.</summary>
    internal Task WarmUpAsync() => Task.Run(() => _phrases.Value);

    public Story? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A story is entered at its first step; a step is one of the same story.</summary>
    public (Story Story, Step Step)? Resolve(Target target, Story? within)
    {
        if (target.Type == TargetType.Story)
            return Find(target.Id) is { } story ? (story, story.FirstStep) : null;
        return within?.FindStep(target.Id) is { } step ? (within, step) : null;
    }

    internal Story? StartedByEvent(string name) =>
        Stories.FirstOrDefault(story => Has<CustomEventTrigger>(story, trigger => trigger.Name == name));

    internal Story? StartedByUrl(string url) =>
        Stories.FirstOrDefault(story => Has<UrlLoadedTrigger>(story, trigger => url.StartsWith(trigger.Url, StringComparison.OrdinalIgnoreCase)));

    static string RevisionOf(IReadOnlyList<Story> stories)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var story in stories)
            hash.AppendData(SHA256.HashData(story.Source.Span));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    static bool Has<T>(Story story, Func<T, bool> fits) where T : Trigger => story.Triggers?.OfType<T>().Any(fits) == true;
}
