namespace LiveTakeover.Handoff.Conversations.Limits;

/// <summary>Burst size and sustained rate, in whatever is counted: requests or bytes.</summary>
public sealed class Rate
{
    public int Burst { get; set; }

    public double PerSecond { get; set; }

    public bool IsPositive => Burst >= 1 && PerSecond > 0;
}
