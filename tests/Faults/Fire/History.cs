using System.Collections.Concurrent;
using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Faults.Tests.Fire;

/// <summary>What everybody did and saw in one conversation, each as they saw it themselves.</summary>
internal sealed class History(string conversationId)
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Line>> seen = new(StringComparer.Ordinal);

    public string ConversationId => conversationId;

    /// <summary>Texts whose sender knows that they arrived. One sender's texts are in the order in which they were sent.</summary>
    public ConcurrentQueue<Said> Acknowledged { get; } = new();

    /// <summary>Who was told that they have control, and in which epoch.</summary>
    public ConcurrentQueue<Held> Held { get; } = new();

    /// <summary>Who was told, when they spoke, that they have control no more.</summary>
    public ConcurrentQueue<Held> Lost { get; } = new();

    /// <summary>Answers that no client may get, whatever fails.</summary>
    public ConcurrentQueue<string> WrongAnswers { get; } = new();

    /// <summary>What each reader saw, in the order in which it came.</summary>
    public IEnumerable<(string Reader, IReadOnlyCollection<Line> Lines)> Seen =>
        seen.Select(of => (of.Key, (IReadOnlyCollection<Line>)of.Value));

    /// <summary>What the channel's connector took, in the order in which it came. Null: the person is at the chat.</summary>
    public ConcurrentQueue<string>? Delivered { get; init; }

    /// <summary>The whole log, read when all was over.</summary>
    public IReadOnlyList<LogLine> Log { get; set; } = [];

    /// <summary>How many things went wrong.</summary>
    public int Faults { get; set; }

    /// <summary>True if a node's clock was wrong: it may have ended control whose lease still ran.</summary>
    public bool ClocksJumped { get; set; }

    /// <summary>The conversation's request and control when all was over.</summary>
    public Ending? Ending { get; set; }

    public ConcurrentQueue<Line> SeenBy(string reader) => seen.GetOrAdd(reader, _ => new());
}

internal sealed record Said(string By, string Text);

internal sealed record Held(string Agent, long Epoch);

/// <param name="Holder">Who has control; null: the bot.</param>
/// <param name="InProgress">The assignees of the requests that are in progress.</param>
internal sealed record Ending(string? Holder, IReadOnlyList<string?> InProgress);
