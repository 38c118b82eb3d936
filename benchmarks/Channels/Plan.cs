using System.Globalization;

namespace LiveTakeover.Channels.Benchmarks;

/// <param name="Clients">Each with a conversation of its own, in which it says the next thing when the last is answered.</param>
/// <param name="Time">Of each measurement.</param>
/// <param name="Rounds">How often all of them are done; the middle one counts.</param>
internal sealed record Plan(int Clients, TimeSpan Time, int Rounds)
{
    public static Plan Parse(string[] args)
    {
        int Number(string name, int otherwise) =>
            Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
        return new(Number("--clients", 64), TimeSpan.FromSeconds(Number("--seconds", 10)), Number("--rounds", 3));
    }
}
