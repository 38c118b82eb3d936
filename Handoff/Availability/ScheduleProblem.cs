namespace LiveTakeover.Handoff;

/// <summary>What is wrong with a schedule that somebody wants to save, and where.</summary>
/// <param name="Path">The place in the document, such as <c>$.slots[2].to.time</c>.</param>
/// <param name="Message">What is wrong and what to change.</param>
public sealed record ScheduleProblem(string Path, string Message);

/// <summary>The problems of one document, up to as many as anybody would read.</summary>
internal sealed class ScheduleProblems
{
    private const int Enough = 50;

    private readonly List<ScheduleProblem> found = [];

    public IReadOnlyList<ScheduleProblem> Found => found;

    public void Add(string path, string message)
    {
        if (found.Count < Enough) found.Add(new(path, message));
    }
}
