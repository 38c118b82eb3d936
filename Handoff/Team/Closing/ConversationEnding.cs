using System.Globalization;
using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Handoff.Team.Closing;

/// <summary>How a conversation with agents ended, as far as anybody has said.</summary>
/// <param name="Tags">What it was about, in the team's words.</param>
/// <param name="Outcome">The latest outcome that an agent gave.</param>
/// <param name="Score">The person's latest score, from 1 to 5.</param>
/// <param name="Word">What the person wrote beside that score.</param>
public sealed record ConversationEnding(IReadOnlyList<string> Tags, string? Outcome, int? Score, string? Word)
{
    public static readonly ConversationEnding None = new([], null, null, null);

    /// <summary>The score as texts show it: <c>4/5</c>; null without one.</summary>
    public string? ScoreText => Score is { } score
        ? string.Create(CultureInfo.InvariantCulture, $"{score}/{SatisfactionAnswer.Best}")
        : null;
}
