using CsCheck;

namespace LiveTakeover.Handoff.Tests.Model;

/// <summary>Something that somebody does to a conversation. There are two agents, and two turns that may be open at once, as two nodes
/// would have them.</summary>
internal abstract record Step
{
    private static readonly Gen<int> OneOfTwo = Gen.Int[0, 1];

    public static readonly Gen<Step> Any = Gen.Frequency(
        (4, Gen.Const<Step>(new Says())),
        (1, Gen.Const<Step>(new SaysAgain())),
        (2, OneOfTwo.Select(Step (agent) => new Takes(agent))),
        (2, OneOfTwo.Select(Step (agent) => new Releases(agent))),
        (2, OneOfTwo.Select(Step (agent) => new Speaks(agent))),
        (1, OneOfTwo.Select(Step (agent) => new Replies(agent))),
        (4, OneOfTwo.Select(Step (slot) => new Opens(slot))),
        (6, OneOfTwo.Select(Step (slot) => new Answers(slot))),
        (3, Gen.Select(OneOfTwo, Gen.Bool, Step (slot, waits) => new Closes(slot, waits))),
        (1, OneOfTwo.Select(Step (slot) => new Abandons(slot))),
        (2, Gen.Const<Step>(new TimePasses())),
        (1, Gen.Const<Step>(new Forgets())));

    /// <summary>Ada says something new.</summary>
    public sealed record Says : Step;

    /// <summary>Ada's client sends its last line again, since it does not know that it arrived.</summary>
    public sealed record SaysAgain : Step;

    public sealed record Takes(int Agent) : Step;

    public sealed record Releases(int Agent) : Step;

    public sealed record Speaks(int Agent) : Step;

    /// <summary>An agent answers while Ada is away.</summary>
    public sealed record Replies(int Agent) : Step;

    /// <summary>A node opens the turn that waits first.</summary>
    public sealed record Opens(int Slot) : Step;

    /// <summary>The bot says the turn's next line.</summary>
    public sealed record Answers(int Slot) : Step;

    /// <summary>The turn ends. It has written its state, and may have set a timer.</summary>
    public sealed record Closes(int Slot, bool Waits) : Step;

    public sealed record Abandons(int Slot) : Step;

    /// <summary>What is due fires.</summary>
    public sealed record TimePasses : Step;

    /// <summary>The node's copies in memory are gone, as after a restart.</summary>
    public sealed record Forgets : Step;
}
