namespace LiveTakeover.Faults.Tests.Fire.People;

/// <summary>What makes the bot do more than answer: see the stories.</summary>
internal static class Wishes
{
    public static string Any(Random random) => random.Next(8) switch
    {
        0 => " human",
        1 => " wait",
        _ => "",
    };
}
