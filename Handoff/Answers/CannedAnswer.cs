namespace LiveTakeover.Handoff;

/// <summary>Something that agents say often. The text may hold the variables of <see cref="AnswerVariables"/>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Shortcut">What an agent types behind a slash; lower case, each once.</param>
/// <param name="Text">What is said.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
/// <param name="UpdatedBy">By whom.</param>
public sealed record CannedAnswer(string Id, string Shortcut, string Text, DateTimeOffset UpdatedAt, string UpdatedBy);
