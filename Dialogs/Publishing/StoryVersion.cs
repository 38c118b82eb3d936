using System.Security.Cryptography;
using System.Text;
using LiveTakeover.Handoff.Conversations;

namespace LiveTakeover.Dialogs.Publishing;

/// <summary>A story as the next designer finds it: its draft if there is one, else what is published.</summary>
/// <param name="Text">Its JSON; null if a draft says that it is to be removed.</param>
/// <param name="By">Who wrote it last; null if it came from the host's folder.</param>
/// <param name="At">When it was written or published.</param>
/// <param name="IsDraft">Whether it waits for publication.</param>
public sealed record StoryVersion(string StoryId, string? Text, Actor? By, DateTimeOffset At, bool IsDraft)
{
    /// <summary>Names exactly this text: the same text has the same tag, also after it was published.</summary>
    public string Tag => TagOf(Text);

    /// <param name="text">The story's JSON; null for a removal.</param>
    public static string TagOf(string? text) => text is null
        ? "removed"
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}

/// <summary>What a change to a story is based on, so that nobody overwrites what they have not seen.</summary>
public abstract record StoryBase
{
    private StoryBase()
    {
    }

    /// <summary>Replaces whatever there is.</summary>
    public static readonly StoryBase Anything = new Any();

    /// <summary>The story must be new.</summary>
    public static readonly StoryBase Nothing = new New();

    /// <summary>The caller does not say. It suffices only for a story that is new.</summary>
    public static readonly StoryBase Unsaid = new Silent();

    /// <summary>The story must have one of these tags; see <see cref="StoryVersion.Tag"/>.</summary>
    public static StoryBase Tagged(IReadOnlyCollection<string> tags) => new Version(tags);

    internal abstract ChangeOutcome Judge(StoryVersion? present);

    private sealed record Any : StoryBase
    {
        internal override ChangeOutcome Judge(StoryVersion? present) => ChangeOutcome.Done;
    }

    private sealed record New : StoryBase
    {
        internal override ChangeOutcome Judge(StoryVersion? present) =>
            present is null ? ChangeOutcome.Done : ChangeOutcome.ChangedMeanwhile;
    }

    private sealed record Silent : StoryBase
    {
        internal override ChangeOutcome Judge(StoryVersion? present) => present is null ? ChangeOutcome.Done : ChangeOutcome.BaseNeeded;
    }

    private sealed record Version(IReadOnlyCollection<string> Tags) : StoryBase
    {
        internal override ChangeOutcome Judge(StoryVersion? present) =>
            present is not null && Tags.Contains(present.Tag) ? ChangeOutcome.Done : ChangeOutcome.ChangedMeanwhile;
    }
}

public enum ChangeOutcome
{
    Done,

    /// <summary>Somebody else changed the story since: nothing was saved.</summary>
    ChangedMeanwhile,

    /// <summary>The story exists, and the caller did not say which version the change is based on: nothing was saved.</summary>
    BaseNeeded,

    /// <summary>There is no such story, or no such draft.</summary>
    NotFound,
}

/// <summary>The result of a change to one story.</summary>
/// <param name="Outcome">Whether it was made, or why not.</param>
/// <param name="Present">The story as it is now; null if there is none.</param>
public sealed record StoryChange(ChangeOutcome Outcome, StoryVersion? Present);
