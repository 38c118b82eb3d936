using System.Globalization;

namespace LiveTakeover.AgentHub.Benchmarks;

/// <summary>How many and how long. The defaults are those of docs/benchmarks.md.</summary>
/// <param name="Agents">Each with a hub page open, on the list of requests.</param>
/// <param name="People">As many live conversations, the same number with each agent.</param>
/// <param name="Pause">Between two lines of the same side of a conversation, in seconds.</param>
/// <param name="Length">How long an agent keeps control of a conversation, in seconds.</param>
/// <param name="Time">Of each measurement.</param>
internal sealed record Plan(int Agents, int People, int Pause, int Length, TimeSpan Time)
{
    public double LinesPerSecond => (double)People / Pause;

    public double HandoversPerSecond => (double)People / Length;

    public static Plan Parse(string[] args)
    {
        int Number(string name, int otherwise) =>
            Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
        return new(Number("--agents", 200), Number("--people", 2_000), Number("--pause", 30), Number("--length", 600), TimeSpan
            .FromSeconds(Number("--seconds", 60)));
    }
}
