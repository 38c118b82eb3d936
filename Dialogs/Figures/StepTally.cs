using LiveTakeover.Dialogs.Running;

namespace LiveTakeover.Dialogs.Figures;

/// <summary>Counts what happens at steps in one turn.</summary>
/// <param name="today">The day of the turn; see <see cref="StepDay"/>.</param>
internal sealed class StepTally(int today)
{
    private readonly Dictionary<StepVisit, StepCounts> counted = [];
    private bool isMoved, isAsked;

    public IReadOnlyDictionary<StepVisit, StepCounts> Counted => counted;

    public void Reach(string story, string step)
    {
        isMoved = true;
        Add(new(story, step, today), new(Reached: 1));
    }

    /// <summary>Somebody at this step asks for a human, or the story does for them.</summary>
    public void Ask(StoryState at)
    {
        isMoved = isAsked = true;
        AddAt(at, new(Asked: 1));
    }

    /// <summary>Nothing matched what the person said at this step.</summary>
    public void FallBack(StoryState at) => AddAt(at, new(FellBack: 1));

    /// <summary>
    /// Notes where the person is left: until they go on, they count as having left there. Whoever asked for a human did not leave.
    /// </summary>
    /// <param name="state">The state at the end of the turn.</param>
    /// <param name="isSaid">Whether the person said something.</param>
    public void End(StoryState state, bool isSaid)
    {
        if (!isSaid && !isMoved) return;
        if (state.Rests is { } before) Add(before, new(Left: -1));
        state.Rests = !isAsked && state is { StoryId: { } story, StepId: { } step } ? new StepVisit(story, step, today) : null;
        if (state.Rests is { } now) Add(now, new(Left: 1));
    }

    private void AddAt(StoryState at, StepCounts counts)
    {
        if (at is { StoryId: { } story, StepId: { } step }) Add(new(story, step, today), counts);
    }

    private void Add(StepVisit visit, StepCounts counts)
    {
        var sum = counted.GetValueOrDefault(visit, StepCounts.None) + counts;
        if (sum == StepCounts.None) counted.Remove(visit);
        else counted[visit] = sum;
    }
}

/// <summary>A step on one day. The conversation state keeps the one where the person is.</summary>
/// <param name="Day">See <see cref="StepDay"/>.</param>
public sealed record StepVisit(string Story, string Step, int Day);

/// <summary>What happened at a step.</summary>
/// <param name="Reached">How often it was reached.</param>
/// <param name="Left">After how many of these times the person said nothing more.</param>
/// <param name="Asked">How often a human was asked for there.</param>
/// <param name="FellBack">How often nothing matched what was said there.</param>
public sealed record StepCounts(long Reached = 0, long Left = 0, long Asked = 0, long FellBack = 0)
{
    internal static readonly StepCounts None = new();

    public static StepCounts operator +(StepCounts one, StepCounts other) => new(
        one.Reached + other.Reached, one.Left + other.Left, one.Asked + other.Asked, one.FellBack + other.FellBack);
}
