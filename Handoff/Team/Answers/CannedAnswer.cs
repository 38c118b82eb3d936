namespace LiveTakeover.Handoff.Team.Answers;

/// <summary>A text that agents often send. It may contain the variables of <see cref="AnswerVariables"/>.</summary>
/// <param name="Id">The answer's id.</param>
/// <param name="Shortcut">What an agent types after a slash: lower case and unique.</param>
/// <param name="Text">The text of the answer.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
/// <param name="UpdatedBy">The name of who last changed it.</param>
public sealed record CannedAnswer(string Id, string Shortcut, string Text, DateTimeOffset UpdatedAt, string UpdatedBy);
