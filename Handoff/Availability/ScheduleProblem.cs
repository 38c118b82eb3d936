namespace LiveTakeover.Handoff.Availability;

/// <summary>An error in a schedule that was to be saved, and its location.</summary>
/// <param name="Path">The location in the document, such as <c>$.slots[2].to.time</c>.</param>
/// <param name="Message">What is wrong and what to change.</param>
public sealed record ScheduleProblem(string Path, string Message);

/// <summary>The problems of one document, up to a readable number.</summary>
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
